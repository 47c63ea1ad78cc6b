package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a submission must not depend on who was graded before it. */
class RemoteRunTests {

    private static final String JUPITER = "@org.junit.jupiter.api.Tag(\"task-1\")";
    private static final String JQWIK = "@net.jqwik.api.Tag(\"task-1\")";
    private static final RunSettings SETTINGS =
            new RunSettings(RunSettings.Mode.GRADED, 1, RunSettings.Unwritten.FAILS);

    private static final List<String> BODIES = List.of(
            "return n + n;",
            "int sum = 0; for (int i = 0; i < 2; i++) { sum += n; } return sum;",
            "int sum = 0; for (int i = 0; i < 20; i++) { sum += i % 10 == 0 ? n : 0; } return sum;",
            "return n < 0 ? -2 * n : 2 * n;",
            "throw dev.gokata.kata.Kata.todo(1);",
            "while (n != 0) { n -= n % 7 == 0 ? 0 : 1; } return n;",
            "int[] some = new int[n == 1_000_000 ? 1 << 29 : 1]; return n + n + some[0];",
            "return n + n;");

    @TempDir
    static Path root;

    private static Pack pack;
    private static KataTests tests;

    @BeforeAll
    static void compile() {
        pack = new TinyPack(root)
                .test(JUPITER, "TwiceTests", """
                        @org.junit.jupiter.api.Test void twice_two_is_four() { twice(2, 4); }
                        @org.junit.jupiter.params.ParameterizedTest
                        @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, -2})
                        void each_of_these(int n) { twice(n, 2 * n); }
                        @org.junit.jupiter.api.Test void takes_few_steps() {
                            assertThat(learner.asked(DoublingKata.TWICE, new Number(4)))
                                    .byRule(1).asking("twice(4)").takesAtMost(20, "to double a number");
                        }
                        """)
                .test(JQWIK, "TwiceProperties", """
                        @net.jqwik.api.Property void any_number(@net.jqwik.api.ForAll int n) { twice(n, 2 * n); }
                        @net.jqwik.api.Property void a_small_one(
                                @net.jqwik.api.ForAll @net.jqwik.api.constraints.IntRange(max = 100) int n) {
                            twice(n, 2 * n);
                        }
                        """)
                .hiddenTest(JUPITER, "HiddenTests", """
                        @org.junit.jupiter.api.Test void twice_a_million() { twice(1_000_000, 2_000_000); }
                        """)
                .built();
        tests = KataTests.compile(pack, pack.kata(TinyPack.SLUG));
    }

    @AfterAll
    static void close() {
        tests.close();
    }

    @Nested
    class A_submission {

        @Test
        void gets_the_same_after_any_others_as_alone() {
            Transcripts transcripts = new Transcripts();
            for (String body : BODIES) {
                List<String> alone = told(run(classes(body), new Transcripts()));

                assertThat(told(run(classes(body), transcripts))).as(body).isEqualTo(alone);
                assertThat(told(run(classes(body), transcripts)))
                        .as("once more: " + body)
                        .isEqualTo(alone);
            }
        }

        @Test
        void that_keeps_state_gets_the_same_as_well() {
            WorldClasses counting = prepared(TinyPack.learner("calls++; return calls > 100 ? 0 : n + n;"));
            Transcripts transcripts = new Transcripts();
            run(classes("return n + n;"), transcripts);

            assertThat(told(run(counting, transcripts)))
                    .isEqualTo(told(run(counting, new Transcripts())))
                    .anyMatch(line -> line.contains("TwiceTests#twice_two_is_four passed"))
                    .anyMatch(line -> line.contains("TwiceProperties#any_number failed"));
        }

        @Test
        void is_asked_nothing_twice_unless_it_keeps_state() {
            String clock = "return (int) System.nanoTime();";

            assertThat(twice(unvetted(TinyPack.learner(clock).replace("static int calls;", ""))))
                    .hasSize(1);
            assertThat(twice(unvetted(TinyPack.learner("calls++; " + clock)))).hasSize(2);
        }

        private Set<Integer> twice(WorldClasses classes) {
            try (RemoteBinding binding = new RemoteBinding(tests, classes, SETTINGS, RemoteRunTests::start)) {
                return new HashSet<>(List.of(Question.ask(binding, tests, 4), Question.ask(binding, tests, 4)));
            }
        }

        @Test
        void that_answers_as_one_before_it_is_not_tested_again() {
            Transcripts transcripts = new Transcripts();
            run(classes(BODIES.get(0)), transcripts);

            try (RemoteBinding binding =
                    new RemoteBinding(tests, classes(BODIES.get(1)), SETTINGS, RemoteRunTests::start)) {
                for (ExpectedTest test : tests.expected()) {
                    boolean looksAtSteps = test.method().equals("takes_few_steps");
                    assertThat(binding.foretell(test, transcripts) == null)
                            .as(test.id())
                            .isEqualTo(looksAtSteps);
                }
            }
        }
    }

    private static RemoteRun.Ran run(WorldClasses classes, Transcripts transcripts) {
        return new RemoteRun(tests, transcripts, classes, SETTINGS, RemoteRunTests::start).run();
    }

    private static SubjectProcess start() {
        return SubjectProcess.start(pack.subjectClassPath(), SubjectLimits.DEFAULT);
    }

    private static List<String> told(RemoteRun.Ran ran) {
        List<String> lines = new ArrayList<>(List.of(ran.questions() + " questions"));
        ran.results()
                .forEach(result ->
                        lines.add(result.test().id() + (result.passed() ? " passed" : " failed: " + result.message())));
        return lines;
    }

    private static WorldClasses classes(String body) {
        return prepared("package tiny;\n\npublic final class Doubling {\n    public static int twice(int n) {\n        "
                + body + "\n    }\n}\n");
    }

    private static WorldClasses unvetted(String source) {
        Compilation compiled = JavaCompilation.compile(Map.of(TinyPack.FILE, source), pack.subjectClassPath());
        return new WorldClasses(tests.kataClass(), ((Compilation.Compiled) compiled).classes(), tests.probes());
    }

    private static WorldClasses prepared(String source) {
        Compilation compiled = JavaCompilation.compile(Map.of(TinyPack.FILE, source), pack.subjectClassPath());
        LearnerCode code = LearnerCode.prepare(
                tests.manifest(),
                tests.kataClass(),
                ((Compilation.Compiled) compiled).classes(),
                tests.probes(),
                tests.loader().getParent());
        return ((LearnerCode.Ready) code).classes();
    }
}
