package dev.gokata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunTests {

    private static final String JUPITER = "@org.junit.jupiter.api.Tag(\"task-1\")";
    private static final String JQWIK = "@net.jqwik.api.Tag(\"task-1\")";

    @TempDir
    static Path root;

    private static Pack pack;
    private static KataTests tests;

    @BeforeAll
    static void compile() {
        pack = new TinyPack(root)
                .test(JUPITER, "TwiceTests", """
                        @org.junit.jupiter.api.Test void twice_two_is_four() { twice(2, 4); }
                        @org.junit.jupiter.api.Nested class Numbers_below_zero {
                            @org.junit.jupiter.api.Test void are_doubled_too() { twice(-3, -6); }
                        }
                        @org.junit.jupiter.params.ParameterizedTest
                        @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, 2})
                        void each_of_these(int n) { twice(n, 2 * n); }
                        """)
                .test(JQWIK, "TwiceProperties", """
                        @net.jqwik.api.Property void any_number(@net.jqwik.api.ForAll int n) { twice(n, 2 * n); }
                        """)
                .test(JUPITER, "OddTests", """
                        @org.junit.jupiter.api.Test private void is_private() {}
                        @org.junit.jupiter.api.Disabled @org.junit.jupiter.api.Test void is_disabled() {}
                        @org.junit.jupiter.api.Test void assumes_something() {
                            org.junit.jupiter.api.Assumptions.assumeTrue(false);
                        }
                        @org.junit.jupiter.api.Test void breaks() { throw new IllegalStateException("broken"); }
                        """)
                .test(JUPITER, "FewTests", """
                        @org.junit.jupiter.api.TestFactory
                        java.util.List<org.junit.jupiter.api.DynamicTest> makes_nothing() { return java.util.List.of(); }
                        """)
                .test(JQWIK, "MixedProperties", """
                        @org.junit.jupiter.api.Tag("task-1") @net.jqwik.api.Property
                        void carries_an_annotation_of_jupiter(@net.jqwik.api.ForAll int n) { twice(n, 2 * n); }
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
    class Both_engines {

        @Test
        void run_the_tests_of_code_that_is_right() {
            List<TestResult> results = run("return 2 * n;", "TwiceTests", "TwiceProperties", "HiddenTests");

            assertThat(results).hasSize(5).allMatch(TestResult::passed);
        }

        @Test
        void notice_code_that_is_wrong() {
            List<TestResult> results = run("return n * n;", "TwiceTests", "TwiceProperties", "HiddenTests");

            assertThat(results)
                    .filteredOn(TestResult::passed)
                    .extracting(result -> result.test().method())
                    .containsExactly("twice_two_is_four");
            assertThat(results)
                    .filteredOn(result -> !result.passed())
                    .hasSize(4)
                    .allSatisfy(result -> {
                        assertThat(result.ran()).isTrue();
                        assertThat(kind(result)).isEqualTo(Kind.WRONG);
                        assertThat(result.message()).contains("rule 1  Twice is the number and itself again");
                    });
        }

        @Test
        void tell_what_is_not_written() {
            assertThat(run("throw dev.gokata.kata.Kata.todo(1);", "TwiceTests", "TwiceProperties"))
                    .hasSize(4)
                    .allMatch(result -> kind(result) == Kind.NOT_WRITTEN)
                    .extracting(TestResult::message)
                    .containsOnly("task 1 is not written yet: Doubling.twice");
        }

        @Test
        void ask_what_is_hidden_last_so_that_it_turns_up_nowhere() {
            // Texts that are made one for the whole JVM tell one world what another was asked.
            String telltale = """
                    if (n == 1_000_000) { new StringBuilder("asked ").append(n).toString().intern(); return 2 * n; }
                    if (calls++ == 0) {
                        String mark = new StringBuilder("asked ").append(999_999 + 1).toString();
                        if (mark.intern() != mark) { throw new IllegalStateException("1000000 is asked"); }
                    }
                    return 2 * n;""";

            assertThat(run(telltale, "TwiceProperties", "HiddenTests"))
                    .hasSize(2)
                    .allSatisfy(result -> assertThat(result.message()).isEmpty());
        }

        @Test
        void find_the_same_counterexample_with_the_same_seed() {
            String wrong = "return n > 1_000 ? 7 : 2 * n;";

            assertThat(run(wrong, "TwiceProperties").get(0).message())
                    .isEqualTo(run(wrong, "TwiceProperties").get(0).message())
                    .contains("twice(1001)");
        }

        @Test
        void come_back_in_the_order_in_which_they_are_expected() {
            assertThat(run("return 2 * n;")).extracting(TestResult::test).isEqualTo(tests.expected());
        }

        @Test
        void see_what_the_test_before_left_in_a_static_field_only_in_the_same_test() {
            // Each test has a world of its own, so every first call is the first one.
            assertThat(run("return calls++ < 3 ? 2 * n : 0;", "TwiceTests")).allMatch(TestResult::passed);
        }
    }

    @Nested
    class A_test_that_did_not_run {

        @Test
        void because_its_engine_overlooks_it() {
            assertNotRun("is_private", "OddTests");
        }

        @Test
        void because_it_makes_no_tests() {
            assertNotRun("makes_nothing", "FewTests");
        }

        @Test
        void because_it_is_switched_off() {
            assertNotRun("is_disabled", "OddTests");
            assertNotRun("assumes_something", "OddTests");
        }

        @Test
        void because_it_is_for_two_engines() {
            assertNotRun("carries_an_annotation_of_jupiter", "MixedProperties");
        }

        private static void assertNotRun(String method, String className) {
            TestResult result = only(method, className);
            assertThat(result.passed()).as(method).isFalse();
            assertThat(result.ran()).isFalse();
            assertThat(result.message()).isIn("this test was never run", "this test was skipped");
        }
    }

    @Test
    void a_test_that_breaks_is_our_fault() {
        TestResult result = only("breaks", "OddTests");

        assertThat(result.ran()).isTrue();
        assertThat(kind(result)).isEqualTo(Kind.OURS);
        assertThat(result.message()).contains("IllegalStateException: broken");
    }

    @Test
    void what_a_subject_is_sent_holds_no_test() {
        assertThat(tests.probes()).containsOnlyKeys("tiny.DoublingKata", "tiny.DoublingKata$Number");
    }

    @Test
    void the_digest_changes_with_a_test(@TempDir Path other) {
        Pack changed = new TinyPack(other)
                .test(JUPITER, "TwiceTests", "@org.junit.jupiter.api.Test void twice_two() { twice(2, 4); }")
                .built();
        try (KataTests compiled = KataTests.compile(changed, changed.kata(TinyPack.SLUG))) {
            assertThat(compiled.digest()).hasSize(64).isNotEqualTo(tests.digest());
        }
    }

    @Test
    void two_classes_that_say_how_the_code_is_called_are_refused(@TempDir Path other) {
        TinyPack tiny = new TinyPack(other);
        String kata = KataFolder.text(other.resolve("exercises/doubling/src/test/java/tiny/DoublingKata.java"));
        tiny.write("exercises/doubling/src/test/java/tiny/OtherKata.java", kata.replace("DoublingKata", "OtherKata"));
        Pack two = tiny.built();

        assertThatThrownBy(() -> KataTests.compile(two, two.kata(TinyPack.SLUG)))
                .isInstanceOf(MetadataException.class)
                .hasMessage("exercises/doubling/src/test/java: exactly one class must implement Kata, but these do:"
                        + " [tiny.DoublingKata, tiny.OtherKata]");
    }

    private static Kind kind(TestResult result) {
        KataFailure failure = result.failure();
        return failure == null ? null : failure.kind();
    }

    private static TestResult only(String method, String className) {
        return run("return 2 * n;", className).stream()
                .filter(result -> result.test().method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the tests of some classes, or all, against a body for the learner's method. */
    private static List<TestResult> run(String body, String... classNames) {
        CodeRuns runs = new CodeRuns(pack, tests);
        Compilation compilation = runs.compile(Map.of(TinyPack.FILE, TinyPack.learner(body)));
        LearnerCode code = runs.prepare((Compilation.Compiled) compilation);
        return runs.run(
                code,
                Mode.PRACTICE,
                1,
                test -> classNames.length == 0
                        || List.of(classNames).contains(test.topLevelClass().substring("tiny.".length())));
    }
}
