package dev.gokata.grader.check;

import static dev.gokata.grader.check.WholeKata.EXAMPLES;
import static dev.gokata.grader.check.WholeKata.EXERCISE;
import static dev.gokata.grader.check.WholeKata.PROPERTIES;
import static dev.gokata.grader.check.WholeKata.SOLUTION;
import static dev.gokata.grader.check.WholeKata.SOLVED;
import static dev.gokata.grader.check.WholeKata.STUB;
import static dev.gokata.grader.check.WholeKata.TOML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.run.KataTests;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kata check} says of tests, stub, solution and mutants. One run finds as many mistakes as it can. */
class CodeCheckTests {

    private static final String MEND = "mend the code or the test";

    @TempDir
    static Path root;

    private static WholeKata kata;

    @BeforeAll
    static void make() {
        kata = WholeKata.in(root);
    }

    @BeforeEach
    void restore() {
        kata.restore();
        kata.withoutMutants();
    }

    @Nested
    class The_tests {

        @Test
        void that_do_not_compile() {
            kata.edit(EXAMPLES, "twice(1, 2)", "twise(1, 2)");

            assertThat(only().problem())
                    .startsWith("the tests of doubling don't compile: tiny/DoublingTests.java:")
                    .contains("twise");
        }

        @Test
        void of_which_a_task_has_none() {
            kata.delete(EXAMPLES);
            kata.delete(PROPERTIES);

            assertThat(kata.first())
                    .containsExactly(
                            new Finding(
                                    "task 1",
                                    "no visible test of it is an example",
                                    "add a Jupiter @Test with the tag task-1"),
                            new Finding(
                                    "task 1",
                                    "no visible test of it is a property",
                                    "add a jqwik @Property with the tag task-1"));
        }

        @Test
        void that_belong_to_no_task() {
            kata.edit(PROPERTIES, "@net.jqwik.api.Tag(\"task-1\")", "@net.jqwik.api.Tag(\"task-2\")");

            assertThat(kata.first())
                    .contains(new Finding(
                            "DoublingProperties#any",
                            "it belongs to no task",
                            "give it or its class exactly one tag \"task-N\", N from 1 to 1"));
        }

        @Test
        void of_two_engines_in_one_class_and_with_one_name() {
            kata.edit(EXAMPLES, "void one()", "void any()");
            kata.edit(
                    EXAMPLES,
                    "void twice(",
                    "@net.jqwik.api.Property void any(@net.jqwik.api.ForAll byte n) {}\nvoid twice(");

            assertThat(kata.first())
                    .contains(new Finding("DoublingTests#any", "two tests have this name", "rename one of them"))
                    .contains(new Finding(
                            "tiny.DoublingTests",
                            "it has tests of both engines, and reports then miscount them",
                            "split the class"));
        }

        @Test
        void without_a_class_that_says_how_the_code_is_asked() {
            kata.delete(EXAMPLES);
            kata.delete(PROPERTIES);
            kata.delete(SOLUTION + "src/test");
            kata.delete(EXERCISE + "src/test/java/tiny/DoublingKata.java");

            assertThat(only().problem())
                    .isEqualTo(
                            "exercises/doubling/src/test/java: exactly one class must implement Kata, but these do: []");
        }
    }

    @Nested
    class The_stub {

        @Test
        void that_does_not_compile() {
            kata.edit(STUB, "throw dev.gokata.kata.Kata.todo(1);", "");

            assertThat(only()).satisfies(finding -> {
                assertThat(finding.where()).isEqualTo("the stub");
                assertThat(finding.problem())
                        .startsWith("it does not compile: src/main/java/tiny/Doubling.java:")
                        .contains("missing return statement");
            });
        }

        @Test
        void that_passes_a_test_and_fails_others_by_what_it_returns() {
            kata.edit(STUB, "throw dev.gokata.kata.Kata.todo(1);", "return 2;");

            assertThat(kata.first())
                    .contains(new Finding(
                            "DoublingTests#one",
                            "the stub passes it, so task 1 can be passed with nothing written",
                            "make the test ask for what the task is about"))
                    .anySatisfy(finding -> {
                        assertThat(finding.where()).isEqualTo("DoublingTests#three");
                        assertThat(finding.problem())
                                .startsWith(
                                        "the stub fails it with something else than \"not written yet\": task 1 · ");
                        assertThat(finding.fix())
                                .isEqualTo("let the stub's methods say \"throw Kata.todo(N)\" and nothing more");
                    });
        }

        @Test
        void that_names_another_task() {
            kata.edit(STUB, "todo(1)", "todo(3)");

            assertThat(kata.first())
                    .contains(new Finding(
                            "DoublingTests#one",
                            "it belongs to task 1, but on the stub it says: task 3 is not written yet: Doubling.twice",
                            "correct its tag, or the number in the stub"));
        }

        @Test
        void that_uses_what_the_kata_refuses() {
            kata.edit(STUB, "public static", "static long now = System.nanoTime();\npublic static");

            assertThat(only()).satisfies(finding -> {
                assertThat(finding.problem())
                        .startsWith("it uses what the kata does not allow: Doubling.java:")
                        .contains("System.nanoTime");
                assertThat(finding.fix()).isEqualTo("allow it in kata.toml or do without");
            });
        }
    }

    @Nested
    class The_solution {

        @Test
        void that_does_not_compile() {
            kata.edit(SOLVED, "return n + n;", "return m + m;");

            assertThat(only().problem())
                    .contains("don't compile: tiny/Doubling.java:")
                    .contains("cannot find symbol");
        }

        @Test
        void that_fails_a_test() {
            kata.edit(EXAMPLES, "twice(3, 6)", "twice(3, 7)");

            assertThat(only()).satisfies(finding -> {
                assertThat(finding.where()).isEqualTo("DoublingTests#three");
                assertThat(finding.problem())
                        .startsWith("the solution fails it with seed 1 in practice mode: task 1")
                        .endsWith("twice(3) expected 7 found 6");
                assertThat(finding.fix()).isEqualTo(MEND);
            });
        }

        @Test
        void that_fails_only_where_more_is_tried() {
            kata.edit(PROPERTIES, "(tries = 3)", "");
            kata.edit(PROPERTIES, "twice(n, n + n);", "twice(n, ++count == 200 ? 7 : n + n);");
            kata.edit(
                    PROPERTIES, "class DoublingProperties {", "class DoublingProperties {\nprivate static int count;");

            assertThat(only().problem()).startsWith("the solution fails it with seed 1 in graded mode: ");
        }

        @Test
        void that_takes_too_many_steps() {
            kata.edit(
                    SOLVED,
                    "return n + n;",
                    "int m = 0;\nfor (int i = 0; i < 700; i++) m += 2;\nreturn n + n + m - 1400;");

            assertThat(only()).satisfies(finding -> {
                assertThat(finding.where()).isEqualTo(TOML);
                assertThat(finding.problem())
                        .matches(
                                "the solution takes \\d{3} steps for a question of the probe \"twice\", and the limit is 1000");
                assertThat(finding.fix())
                        .isEqualTo(
                                "let [limits] steps be at least twice as many as the solution needs, or ask for less at"
                                        + " once");
            });
        }

        @Test
        void that_takes_too_long() {
            KataFolder folder = kata.pack().kata("doubling");
            try (KataTests tests = KataTests.compile(kata.pack(), folder)) {
                CodeChecks checks = new CodeChecks(kata.pack(), folder, tests, 1, step -> {}, null, new Costs(0, 1e9));

                assertThat(checks.solution()).singleElement().satisfies(finding -> {
                    assertThat(finding.problem())
                            .startsWith("a run of the solution in practice mode takes ")
                            .endsWith(" seconds of processor time, and at most 0.0 are allowed");
                    assertThat(finding.fix())
                            .isEqualTo("try costly properties less often, or make their scenarios smaller");
                });
            }
        }
    }

    /** Each of these mutants is wrong in a way of its own. */
    @Nested
    class A_mutant {

        private static final String RIGHT = "return n + n;";
        private static List<Finding> findings;

        @BeforeAll
        static void check() {
            kata.restore();
            kata.withoutMutants();
            kata.mutant("unkilled", 1, "twice(", RIGHT, RIGHT + " // as before");
            kata.mutant("says-something-else", 1, "a phrase", RIGHT, "return 0;");
            kata.mutant("edit-not-there", 1, "twice(", "return twice;", "return 0;");
            kata.mutant("edit-there-twice", 1, "twice(", "n", "m");
            kata.mutant("does-not-compile", 1, "twice(", RIGHT, "return m;");
            kata.mutant("not-allowed", 1, "twice(", RIGHT, "System.exit(1); return 0;");
            kata.mutant("no-such-task", 7, "twice(", RIGHT, "return 0;");
            kata.write(
                    SOLUTION + "mutants/no-edit.toml",
                    "misconception = \"a\"\nkilled_by = 1\nmessage_contains = \"a\"\n");
            kata.mutant("twin", 1, "twice(", RIGHT, "return 3;");
            kata.edit(SOLUTION + "mutants/twin.toml", "You believe in twin.", "You believe in unkilled.");
            kata.edit(EXERCISE + "src/test/java/tiny/DoublingTests.java", ".byRule(1)", ".byRule(71)");
            findings = kata.all();
        }

        @Test
        void that_no_test_kills() {
            found("unkilled")
                    .containsExactly(new Finding(
                            "mutant unkilled",
                            "with seed 1 all tests of task 1 pass on it, though it is wrong",
                            "add a test that notices, or name another task in \"killed_by\""));
        }

        @Test
        void whose_phrase_no_message_contains() {
            found("says-something-else").first().satisfies(finding -> {
                assertThat(finding.problem())
                        .startsWith("with seed 1 no message contains \"a phrase\"; the first says: task 1 · ");
                assertThat(finding.fix()).isEqualTo("make the message say it, or correct \"message_contains\"");
            });
        }

        @Test
        void whose_edit_is_not_in_the_solution() {
            found("edit-not-there")
                    .containsExactly(new Finding(
                            "mutant edit-not-there",
                            "mutants/edit-not-there.toml: \"return twice;\" must stand exactly once in the solution",
                            "follow the solution's text"));
        }

        @Test
        void whose_edit_is_there_twice() {
            found("edit-there-twice")
                    .extracting(Finding::problem)
                    .containsExactly("mutants/edit-there-twice.toml: \"n\" must stand exactly once in the solution");
        }

        @Test
        void that_does_not_compile() {
            found("does-not-compile").singleElement().satisfies(finding -> assertThat(finding.problem())
                    .startsWith("it does not compile: src/main/java/tiny/Doubling.java:")
                    .contains("cannot find symbol"));
        }

        @Test
        void that_uses_what_the_kata_refuses() {
            found("not-allowed").singleElement().satisfies(finding -> assertThat(finding.problem())
                    .startsWith("it uses what the kata does not allow: Doubling.java:")
                    .contains("System.exit: a kata's code can't end the process it runs in"));
        }

        @Test
        void for_a_task_that_the_kata_lacks() {
            found("no-such-task")
                    .containsExactly(new Finding(
                            "mutant no-such-task",
                            "\"killed_by\" names task 7, but the kata has the tasks 1 to 1",
                            "name the task whose tests notice"));
        }

        @Test
        void that_changes_nothing() {
            assertThat(findings)
                    .contains(new Finding(
                            "solutions/doubling",
                            "mutants/no-edit.toml: no [[edit]]; a mutant has at least one, with \"find\" and \"put\"",
                            "mend it and check again"));
        }

        @Test
        void with_the_misconception_of_another() {
            assertThat(findings)
                    .contains(new Finding(
                            SOLUTION + "mutants/unkilled.toml",
                            "its misconception is that of twin",
                            "say what its own author believes"));
        }

        @Test
        void that_shows_a_test_to_quote_a_rule_which_the_brief_lacks() {
            assertThat(findings)
                    .contains(new Finding(
                            "DoublingTests#one",
                            "it quotes rule 71, which the brief does not have",
                            "correct the number or add the rule"));
        }

        private static ListAssert<Finding> found(String mutant) {
            return assertThat(
                    findings.stream().filter(finding -> finding.where().equals("mutant " + mutant)));
        }
    }

    @Nested
    class The_teacher_s_half {

        @Test
        void with_too_little_in_it() {
            kata.delete(SOLUTION + "src/test");
            kata.mutant("adds-one", 1, "twice(", "return n + n;", "return n + 1;");
            kata.edit(TOML, "points = 2", "points = 2\n[[task]]\nn = 2\ntitle = \"triple\"\npoints = 1");
            kata.edit(EXERCISE + "README.md", "## What you", "### Task 2: triple\n\n## What you");
            List<Finding> findings = kata.all();

            assertThat(findings)
                    .contains(
                            new Finding(
                                    "solutions/doubling",
                                    "there are no hidden tests",
                                    "add some below solutions/doubling/src/test/java"),
                            new Finding(
                                    SOLUTION + "mutants",
                                    "no mutant is killed by task 2",
                                    "add one: what do people get wrong about it?"),
                            new Finding(
                                    SOLUTION + "mutants",
                                    "there is 1 mutant, and a kata has at least 8",
                                    "add wrong solutions that people really write"));
        }
    }

    private static Finding only() {
        List<Finding> findings = kata.first();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
