package dev.gokata.kata.testing;

import static dev.gokata.kata.testing.KataAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Refusal;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeAssertTests {

    private record Sum(long value) {}

    private static final Outcome<Sum> THREE = new Outcome.Observed<>(new Sum(3), 70);
    private static final Outcome<Sum> NOT_WRITTEN = new Outcome.NotWritten<>(2, "Sums.add");
    private static final Outcome<Sum> THREW =
            new Outcome.Threw<>("java.lang.IllegalStateException", "no sum", "Sums.java:7");
    private static final Outcome<Sum> ENDLESS = new Outcome.OutOfSteps<>(1_000, "Sums.java:9");
    private static final Outcome<Sum> MISUSED =
            new Outcome.Misused<>("fatal error: wild\n  G1 [running]", "Sums.java:5");
    private static final Outcome<Sum> REFUSED = new Outcome.Refused<>(List.of(
            new Refusal("Sums.java", 4, "System.exit", "no"), new Refusal("Sums.java", 0, "Thread", "neither")));

    @Nested
    class What_is_right {

        @Test
        void passes() {
            assertThat(THREE).byRule(4).asking("1 + 2").shows(new Sum(3)).takesAtMost(70, "to add");
            assertThat(THREE).agreesWith(new Outcome.Observed<>(new Sum(3), 0));
            assertThat(THREE)
                    .byRule((right, wrong) -> List.of(4).get(1))
                    .satisfies(found -> {})
                    .shows(new Sum(3));
            assertThat(THREW).throwsAn(IllegalStateException.class);
            assertThat(THREW).agreesWith(new Outcome.Threw<>("java.lang.IllegalStateException", "other words", ""));
            org.assertj.core.api.Assertions.assertThat(assertThat(THREE).observed())
                    .isEqualTo(new Sum(3));
        }
    }

    @Nested
    class A_wrong_observation {

        @Test
        void is_told_with_the_empty_lines_that_part_it() {
            fails(
                    () -> assertThat(THREE)
                            .asking("1 + 2")
                            .tellingDifferencesBy((right, wrong) -> List.of("found     3", "", "a picture"))
                            .shows(new Sum(4)),
                    Kind.WRONG,
                    0,
                    "1 + 2",
                    "  found     3",
                    "",
                    "  a picture");
        }

        @Test
        void is_told_with_what_was_expected() {
            fails(() -> assertThat(THREE).shows(new Sum(4)), Kind.WRONG, 0, "expected  4", "found     3");
        }

        @Test
        void is_told_below_the_question_and_with_the_rule() {
            fails(
                    () -> assertThat(THREE).byRule(4).asking("1 + 2").shows(new Sum(4)),
                    Kind.WRONG,
                    4,
                    "1 + 2",
                    "  expected  4",
                    "  found     3");
        }

        @Test
        void is_told_plainly_where_the_tests_own_words_fail_for_it() {
            for (Throwable why : List.of(new IndexOutOfBoundsException("7"), new OutOfMemoryError("7"))) {
                String senseless = "such an answer makes no sense, and can't be told better: "
                        + why.getClass().getSimpleName() + ", 7";
                fails(
                        () -> assertThat(THREE)
                                .tellingDifferencesBy((right, wrong) -> sneaking(why))
                                .shows(new Sum(4)),
                        Kind.WRONG,
                        0,
                        "expected  4",
                        "found     3",
                        senseless);
                fails(
                        () -> assertThat(THREE)
                                .byRule(5)
                                .byRule((right, wrong) -> sneaking(why).size())
                                .shows(new Sum(4)),
                        Kind.WRONG,
                        5,
                        "expected  4",
                        "found     3",
                        senseless);
                fails(
                        () -> assertThat(THREE).byRule(5).satisfies(found -> sneaking(why)),
                        Kind.WRONG,
                        5,
                        "found     3",
                        senseless);
            }
        }

        @Test
        void that_can_be_told_only_plainly_says_so_to_authors() {
            assertThatThrownBy(() -> assertThat(THREE).satisfies(found -> sneaking(new ArithmeticException())))
                    .isInstanceOfSatisfying(KataFailure.class, failure -> org.assertj.core.api.Assertions.assertThat(
                                    failure.isPoorlyTold())
                            .isTrue());
            assertThatThrownBy(() -> assertThat(THREE).shows(new Sum(4)))
                    .isInstanceOfSatisfying(KataFailure.class, failure -> org.assertj.core.api.Assertions.assertThat(
                                    failure.isPoorlyTold())
                            .isFalse());
        }

        @Test
        void is_told_plainly_where_the_tests_own_words_say_nothing() {
            fails(
                    () -> assertThat(THREE)
                            .tellingDifferencesBy((right, wrong) -> List.of())
                            .shows(new Sum(4)),
                    Kind.WRONG,
                    0,
                    "expected  4",
                    "found     3");
        }

        @Test
        void is_told_by_the_rule_that_its_difference_speaks_of() {
            fails(
                    () -> assertThat(THREE)
                            .byRule(1)
                            .byRule((right, wrong) -> (int) (right.value() - wrong.value()) + 8)
                            .shows(new Sum(4)),
                    Kind.WRONG,
                    9,
                    "expected  4",
                    "found     3");
        }

        @Test
        void is_told_as_the_tests_own_judge_does() {
            KataFailure own = new KataFailure(Kind.WRONG, 6, List.of("no prime"));

            assertThatThrownBy(() -> assertThat(THREE).byRule(5).satisfies(found -> {
                        throw own;
                    }))
                    .isSameAs(own);
        }

        @SuppressWarnings("unchecked") // the compiler can't see which exception it is
        private static <T extends Throwable> List<String> sneaking(Throwable why) throws T {
            throw (T) why;
        }

        @Test
        void is_told_within_bounds() {
            List<String> lines = Collections.nCopies(1_000, "x".repeat(1_000));

            KataFailure failure =
                    org.assertj.core.api.Assertions.catchThrowableOfType(KataFailure.class, () -> assertThat(THREE)
                            .tellingDifferencesBy((right, wrong) -> lines)
                            .shows(new Sum(4)));
            org.assertj.core.api.Assertions.assertThat(failure.body())
                    .hasSize(41)
                    .startsWith("x".repeat(500) + "…")
                    .endsWith("and 960 lines more");
        }

        @Test
        void is_told_in_the_tests_own_words_if_it_has_some() {
            fails(
                    () -> assertThat(THREE)
                            .tellingDifferencesBy((right, wrong) -> List.of(right.value() + " is not " + wrong.value()))
                            .shows(new Sum(4)),
                    Kind.WRONG,
                    0,
                    "4 is not 3");
        }

        @Test
        void in_place_of_an_exception_is_told_with_the_exceptions_name() {
            fails(
                    () -> assertThat(THREE).throwsAn(ArithmeticException.class),
                    Kind.WRONG,
                    0,
                    "expected  ArithmeticException",
                    "found     3");
        }
    }

    @Nested
    class Too_much_work {

        @Test
        void is_told_with_what_it_was_for() {
            fails(
                    () -> assertThat(THREE).takesAtMost(69, "to add two numbers"),
                    Kind.WRONG,
                    0,
                    "expected  at most 69 steps to add two numbers",
                    "found     70 steps");
        }
    }

    @Nested
    class An_exception {

        @Test
        void is_told_with_what_was_expected_its_message_and_its_line() {
            fails(
                    () -> assertThat(THREW).byRule(1).asking("1 + 2").shows(new Sum(3)),
                    Kind.THREW,
                    1,
                    "1 + 2",
                    "  expected  3",
                    "  found     IllegalStateException: no sum   at Sums.java:7");
        }

        @Test
        void is_told_without_what_it_has_not() {
            fails(
                    () -> assertThat(new Outcome.Threw<Sum>("java.lang.StackOverflowError", "", ""))
                            .observed(),
                    Kind.THREW,
                    0,
                    "found     StackOverflowError");
        }

        @Test
        void of_another_class_is_told_with_the_right_one() {
            fails(
                    () -> assertThat(THREW).throwsAn(ArithmeticException.class),
                    Kind.THREW,
                    0,
                    "expected  ArithmeticException",
                    "found     IllegalStateException: no sum   at Sums.java:7");
            fails(
                    () -> assertThat(THREW).agreesWith(new Outcome.Threw<>("a.b.Mine", "", "")),
                    Kind.THREW,
                    0,
                    "expected  Mine",
                    "found     IllegalStateException: no sum   at Sums.java:7");
        }
    }

    @Nested
    class An_exception_in_the_place_of {

        private record Words(String text, int times) {

            @Override
            public String toString() {
                return times + " times " + text;
            }
        }

        @Test
        void what_has_words_of_its_own_is_told_with_them() {
            fails(
                    () -> assertThat(new Outcome.Threw<Words>("a.Mine", "", "")).shows(new Words("ho", 3)),
                    Kind.THREW,
                    0,
                    "expected  3 times ho",
                    "found     Mine");
        }

        @Test
        void what_fills_the_screen_is_told_without_it() {
            fails(
                    () -> assertThat(new Outcome.Threw<Words>("a.Mine", "", "")).shows(new Words("ho".repeat(60), 3)),
                    Kind.THREW,
                    0,
                    "expected  no exception",
                    "found     Mine");
        }
    }

    @Nested
    class What_is_no_observation {

        @Test
        void is_not_written_yet_whatever_was_asked_of_it() {
            for (ThrowingCallable each : List.<ThrowingCallable>of(
                    () -> assertThat(NOT_WRITTEN).byRule(4).asking("1 + 2").shows(new Sum(3)),
                    () -> assertThat(NOT_WRITTEN).throwsAn(ArithmeticException.class),
                    () -> assertThat(NOT_WRITTEN).takesAtMost(1, "to add"),
                    () -> assertThat(NOT_WRITTEN).agreesWith(THREE),
                    () -> assertThat(NOT_WRITTEN).observed())) {
                fails(each, Kind.NOT_WRITTEN, 0, "task 2 is not written yet: Sums.add");
            }
        }

        @Test
        void is_out_of_steps() {
            fails(
                    () -> assertThat(ENDLESS).asking("1 + 2").shows(new Sum(3)),
                    Kind.OUT_OF_STEPS,
                    0,
                    "1 + 2",
                    "  found     still running after 1000 steps, at Sums.java:9",
                    "            an endless loop, most likely, or far more work than the task needs");
            fails(
                    () -> assertThat(new Outcome.OutOfSteps<Sum>(5, "")).observed(),
                    Kind.OUT_OF_STEPS,
                    0,
                    "found     still running after 5 steps",
                    "          an endless loop, most likely, or far more work than the task needs");
        }

        @Test
        void is_a_misuse_in_the_machines_own_words_line_by_line() {
            fails(
                    () -> assertThat(MISUSED).asking("1 + 2").shows(new Sum(3)),
                    Kind.MISUSED,
                    0,
                    "1 + 2",
                    "  fatal error: wild",
                    "    G1 [running]",
                    "  at        Sums.java:5");
            fails(() -> assertThat(new Outcome.Misused<Sum>("wild", "")).observed(), Kind.MISUSED, 0, "wild");
        }

        @Test
        void is_refused_with_every_refusal() {
            fails(
                    () -> assertThat(REFUSED).byRule(4).asking("1 + 2").shows(new Sum(3)),
                    Kind.REFUSED,
                    0,
                    "Sums.java:4  System.exit: no",
                    "Sums.java  Thread: neither");
        }
    }

    @Nested
    class A_reference_that_does_not_answer {

        @Test
        void is_our_fault() {
            assertThatThrownBy(() -> assertThat(THREE).agreesWith(ENDLESS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the reference did not answer: OutOfSteps");
        }
    }

    private static void fails(ThrowingCallable assertion, Kind kind, int rule, String... body) {
        assertThatThrownBy(assertion).isInstanceOfSatisfying(KataFailure.class, failure -> {
            org.assertj.core.api.Assertions.assertThat(failure.body()).containsExactly(body);
            org.assertj.core.api.Assertions.assertThat(failure.kind()).isEqualTo(kind);
            org.assertj.core.api.Assertions.assertThat(failure.rule()).isEqualTo(rule);
        });
    }
}
