package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class FailuresTests {

    private static final KataFailure WRONG = new KataFailure(Kind.WRONG, 4, List.of("of 7", "  expected  1", "", "x"));

    private static Throwable framed(RunSettings settings, boolean random, Throwable thrown) {
        return new Failures(Bound.to(settings), 1, random).framed(thrown);
    }

    @Nested
    class A_task_that_is_not_written {

        private static final RunSettings ONCE =
                new RunSettings(RunSettings.Mode.PRACTICE, 1, RunSettings.Unwritten.FAILS_ONCE_A_TASK);

        private static Throwable of(int task) {
            KataFailure unwritten =
                    new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task " + task + " is not written yet"));
            return new Failures(Bound.to(ONCE), task, false).framed(unwritten);
        }

        @Test
        void is_told_once_and_its_other_tests_are_skipped() {
            assertThat(of(71)).isInstanceOf(KataFailure.class).hasMessage("task 71 is not written yet");
            assertThat(of(71)).isInstanceOf(NotStarted.class);
            assertThat(of(72)).isInstanceOf(KataFailure.class);
        }
    }

    @Nested
    class A_wrong_result {

        @Test
        void is_framed_by_task_kind_and_rule() {
            assertThat(framed(Bound.PRACTICE, false, WRONG)).hasMessage("""

                    task 1 · answer                                                           wrong result
                      rule 4  The list holds the number

                      of 7
                        expected  1

                      x
                    """);
        }

        @Test
        void of_a_random_test_in_practice_says_how_to_see_it_again() {
            assertThat(framed(Bound.PRACTICE, true, new KataFailure(Kind.WRONG, 0, List.of("found"))))
                    .hasMessage("""

                    task 1 · answer                                                           wrong result

                      found

                      the smallest case found        ./kata test lists --seed 4711
                    """);
        }

        @Test
        void of_a_grade_does_not_give_away_the_seed() {
            assertThat(framed(Bound.GRADED, true, WRONG).getMessage()).doesNotContain("4711", "--seed");
        }

        @Test
        void prints_as_its_message_alone() {
            Throwable failure = framed(Bound.PRACTICE, false, WRONG);

            assertThat(failure).hasToString(failure.getMessage());
        }
    }

    @Nested
    class Kinds {

        @Test
        void stand_at_the_end_of_the_first_line_and_never_look_alike() {
            for (Kind kind : List.of(Kind.WRONG, Kind.THREW, Kind.OUT_OF_STEPS, Kind.MISUSED, Kind.REFUSED)) {
                Throwable failure = framed(Bound.PRACTICE, false, new KataFailure(kind, 0, List.of("x")));

                assertThat(failure.getMessage().lines().skip(1).findFirst().orElseThrow())
                        .startsWith("task 1 · answer  ")
                        .endsWith("  " + kind.label())
                        .hasSize(86);
            }
            assertThat(Kind.values()).extracting(Kind::label).doesNotHaveDuplicates();
        }

        @Test
        void that_every_scenario_shares_have_no_seed() {
            for (Kind kind : List.of(Kind.OUT_OF_STEPS, Kind.REFUSED)) {
                assertThat(framed(Bound.PRACTICE, true, new KataFailure(kind, 0, List.of("x")))
                                .getMessage())
                        .doesNotContain("--seed");
            }
        }
    }

    @Nested
    class Not_written_yet {

        private final KataFailure unwritten =
                new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task 1 is not written yet: Lists.answer"));

        @Test
        void is_one_line_without_a_stack() {
            Throwable failure = framed(Bound.PRACTICE, true, unwritten);

            assertThat(failure).isInstanceOf(KataFailure.class).hasMessage("task 1 is not written yet: Lists.answer");
            assertThat(failure.getStackTrace()).isEmpty();
        }

        @Test
        void is_skipped_where_nobody_asked_for_the_kata() {
            assertThat(framed(Bound.BUILD, true, unwritten))
                    .isInstanceOf(NotStarted.class)
                    .hasMessage("task 1 is not written yet: Lists.answer");
        }
    }

    @Nested
    class Anything_else {

        @Test
        void is_our_fault_and_keeps_its_cause() {
            Throwable thrown = new IllegalStateException("oops");
            Throwable failure = framed(Bound.PRACTICE, true, thrown);

            assertThat(failure).hasCause(thrown).hasMessage("""

                    task 1 · answer                                                              our fault

                      this is a fault of the kata or its tests, not of your code:
                      java.lang.IllegalStateException: oops
                    """);
        }

        @Test
        void that_ends_a_test_otherwise_stays_as_it_is() {
            Throwable aborted = new TestAbortedException("not today");
            Throwable lost = new SubjectLost(Cause.CRASHED, "gone");

            assertThat(framed(Bound.PRACTICE, true, aborted)).isSameAs(aborted);
            assertThat(framed(Bound.PRACTICE, true, lost)).isSameAs(lost);
        }

        @Test
        void in_a_task_that_the_kata_has_not_is_told_without_a_title() {
            Throwable failure = new Failures(Bound.to(Bound.PRACTICE), 9, false).framed(WRONG);

            assertThat(failure.getMessage()).startsWith("\ntask 9 ·  ");
        }
    }
}
