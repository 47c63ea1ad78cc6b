package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kata check} says of whole katas, and of a copy that was broken. */
class KataCheckTests {

    private static final String STUB =
            "exercises/size-classes/src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java";
    private static final String TESTS = "exercises/size-classes/src/test/java/dev/gokata/katas/sizeclasses/";
    private static final String TOML = "exercises/size-classes/kata.toml";
    private static final String TAIL = "return row.spanBytes() % row.size();";

    @TempDir
    static Path folder;

    private static PackCopy copy;

    @BeforeAll
    static void copy() {
        copy = new PackCopy(folder, "size-classes");
    }

    @Test
    void every_kata_is_whole() {
        Kata run = Kata.here("check", "--all", "--seeds", "1").exits(0);

        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(": whole, with 1 seed"));
    }

    @Test
    void the_copy_is_whole_before_it_is_broken() {
        copy.restore();

        assertThat(copy.check()).isEmpty();
    }

    /** Each of these mutants is wrong in a way of its own; one run finds them all. */
    @Nested
    class A_mutant {

        private static List<Finding> findings;

        @BeforeAll
        static void check() {
            copy.restore();
            mutant("unkilled", 3, TAIL, TAIL + " // as before");
            mutant("says-something-else", 3, TAIL, "return 0;");
            mutant("edit-not-there", 3, "return the waste;", "return 0;");
            mutant("edit-there-twice", 3, "@Override", "");
            mutant("does-not-compile", 3, TAIL, "return tail;");
            mutant("not-allowed", 3, TAIL, "System.exit(1); return 0;");
            mutant("no-such-task", 7, TAIL, "return 0;");
            findings = copy.check();
        }

        @Test
        void that_no_test_kills() {
            found("unkilled")
                    .containsExactly(new Finding(
                            "mutant unkilled",
                            "with seed 1 all tests of task 3 pass on it, though it is wrong",
                            "add a test that notices, or name another task in \"killed_by\""));
        }

        @Test
        void whose_phrase_no_message_contains() {
            found("says-something-else").singleElement().satisfies(finding -> {
                assertThat(finding.problem())
                        .startsWith("with seed 1 no message contains \"a phrase\"; the first says: task 3 · ");
                assertThat(finding.fix()).isEqualTo("make the message say it, or correct \"message_contains\"");
            });
        }

        @Test
        void whose_edit_is_not_in_the_solution() {
            found("edit-not-there")
                    .containsExactly(new Finding(
                            "mutant edit-not-there",
                            "mutants/edit-not-there.toml: \"return the waste;\" must stand exactly once in the solution",
                            "follow the solution's text"));
        }

        @Test
        void whose_edit_is_there_twice() {
            found("edit-there-twice")
                    .extracting(Finding::problem)
                    .containsExactly(
                            "mutants/edit-there-twice.toml: \"@Override\" must stand exactly once in the solution");
        }

        @Test
        void that_does_not_compile() {
            found("does-not-compile").singleElement().satisfies(finding -> assertThat(finding.problem())
                    .startsWith("it does not compile: src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java:")
                    .contains("cannot find symbol"));
        }

        @Test
        void that_uses_what_the_kata_refuses() {
            found("not-allowed").singleElement().satisfies(finding -> assertThat(finding.problem())
                    .startsWith("it uses what the kata does not allow: SizeClasses.java:")
                    .contains("System.exit: a kata's code can't end the process it runs in"));
        }

        @Test
        void for_a_task_that_the_kata_lacks() {
            found("no-such-task")
                    .containsExactly(new Finding(
                            "mutant no-such-task",
                            "\"killed_by\" names task 7, but the kata has the tasks 1 to 4",
                            "name the task whose tests notice"));
        }

        private static ListAssert<Finding> found(String mutant) {
            return assertThat(
                    findings.stream().filter(finding -> finding.where().equals("mutant " + mutant)));
        }
    }

    @Nested
    class The_stub {

        private static List<Finding> findings;

        @BeforeAll
        static void check() {
            copy.restore();
            copy.edit(STUB, "throw Kata.todo(4);", "return List.of(new SizeClass(8, 1), new SizeClass(16, 1));");
            copy.edit(STUB, "throw Kata.todo(3);", "throw Kata.todo(1);");
            copy.edit(STUB, "throw Kata.todo(2);", "return size == 1 ? 1 : -1;");
            findings = copy.check();
        }

        @Test
        void that_passes_a_test() {
            assertThat(findings)
                    .contains(new Finding(
                            "ClassOfTests$Rule_6_the_smallest_class_that_holds_it#one_byte_is_in_class_1",
                            "the stub passes it, so task 2 can be passed with nothing written",
                            "make the test ask for what the task is about"));
        }

        @Test
        void that_returns_something_instead_of_saying_that_it_is_not_written() {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.where()).isEqualTo("MakeClassesTests$All_together#there_are_67_classes");
                assertThat(finding.problem())
                        .startsWith("the stub fails it with something else than \"not written yet\": task 4 · ");
                assertThat(finding.fix())
                        .isEqualTo("let the stub's methods say \"throw Kata.todo(N)\" and nothing more");
            });
        }

        @Test
        void that_names_another_task() {
            assertThat(findings)
                    .contains(new Finding(
                            "WasteTests$Rule_10_the_tail#a_span_may_have_more_than_one_page",
                            "it belongs to task 3, but on the stub it says: task 1 is not written yet:"
                                    + " SizeClasses.tailWaste",
                            "correct its tag, or the number in the stub"));
        }

        @Test
        void that_does_not_compile() {
            copy.restore();
            copy.edit(STUB, "throw Kata.todo(2);", "");

            Finding finding = onlyFinding();
            assertThat(finding.where()).isEqualTo("the stub");
            assertThat(finding.problem()).startsWith("it does not compile: ").contains("missing return statement");
        }
    }

    @Nested
    class The_tests {

        private static List<Finding> findings;

        @BeforeAll
        static void check() {
            copy.restore();
            copy.edit(TESTS + "MakeClassesProperties.java", "@Tag(\"task-4\")", "@Tag(\"memory\")");
            copy.edit(TESTS + "WasteTests.java", "Questions.byRule(10)", "Questions.byRule(71)");
            copy.edit(TESTS + "WasteTests.java", "isAtWorst(7 * 1024)", "isAtWorst(7 * 1025)");
            mutant("wrong-tail", 3, TAIL, "return 1;");
            findings = copy.check();
        }

        @Test
        void of_which_none_is_for_a_task() {
            assertThat(findings)
                    .contains(new Finding(
                            "task 4",
                            "no visible test of it is a property",
                            "add a jqwik @Property with the tag task-4"));
        }

        @Test
        void of_which_one_has_no_task() {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.where()).startsWith("MakeClassesProperties#");
                assertThat(finding.problem()).isEqualTo("it belongs to no task");
                assertThat(finding.fix()).isEqualTo("give it or its class exactly one tag \"task-N\", N from 1 to 4");
            });
        }

        @Test
        void that_quote_a_rule_which_the_brief_lacks() {
            assertThat(findings)
                    .contains(new Finding(
                            "WasteTests$Rule_10_the_tail#a_span_may_have_more_than_one_page",
                            "it quotes rule 71, which the brief does not have",
                            "correct the number or add the rule"));
        }

        @Test
        void that_the_solution_fails() {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.where())
                        .isEqualTo("WasteTests$Rule_11_the_worst_case#in_class_1_every_object_may_be_a_single_byte");
                assertThat(finding.problem()).startsWith("the solution fails it with seed 1 in practice mode: task 3");
            });
        }

        @Test
        void that_do_not_compile() {
            copy.restore();
            copy.edit(TESTS + "WasteTests.java", "isAtWorst(7 * 1024)", "isAtBest(7 * 1024)");

            assertThat(onlyFinding().problem())
                    .startsWith(
                            "the tests of size-classes don't compile: dev/gokata/katas/sizeclasses/WasteTests.java:")
                    .contains("isAtBest");
        }
    }

    @Nested
    class The_files {

        @Test
        void with_hints_and_explanation_missing() throws IOException {
            copy.restore();
            copy.edit("exercises/size-classes/hints.md", "### Hint 3", "### Solution");
            Files.delete(copy.path("solutions/size-classes/EXPLANATION.md"));

            assertThat(copy.check())
                    .hasSize(5)
                    .contains(new Finding(
                            "exercises/size-classes/hints.md",
                            "task 2 has no hint 3",
                            "add it below \"## Task 2\" as \"### Hint 3\""))
                    .contains(new Finding(
                            "solutions/size-classes/EXPLANATION.md", "there is no explanation", "write it"));
        }

        @Test
        void with_an_unknown_key() {
            copy.restore();
            copy.edit(TOML, "difficulty", "hardness = 1\ndifficulty");

            Finding finding = onlyFinding();
            assertThat(finding.problem()).startsWith(TOML + ": unknown key \"hardness\"; remove it or use one of");
            assertThat(finding.fix()).isEqualTo("mend it and check again");
        }

        @Test
        void with_the_last_task_missing() {
            copy.restore();
            String toml = Repository.text(copy.path(TOML));
            copy.write(TOML, toml.substring(0, toml.lastIndexOf("[[task]]")));

            assertThat(copy.check())
                    .contains(new Finding(
                            "MakeClassesTests$All_together#there_are_67_classes",
                            "it belongs to no task",
                            "give it or its class exactly one tag \"task-N\", N from 1 to 3"));
        }

        @Test
        void with_a_task_missing_in_between() {
            copy.restore();
            copy.edit(TOML, "n = 2", "n = 5");

            assertThat(onlyFinding().problem())
                    .isEqualTo(
                            TOML + ": [[task]] number 2: \"n\" must be 2, for tasks are numbered from 1 without a gap,"
                                    + " but is 5");
        }
    }

    private static void mutant(String name, int killedBy, String find, String put) {
        copy.write("solutions/size-classes/mutants/" + name + ".toml", """
                misconception = "You believe something."
                killed_by = %d
                message_contains = "a phrase"
                [[edit]]
                find = '''%s'''
                put = '''%s'''
                """.formatted(killedBy, find, put));
    }

    private static Finding onlyFinding() {
        List<Finding> findings = copy.check();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
