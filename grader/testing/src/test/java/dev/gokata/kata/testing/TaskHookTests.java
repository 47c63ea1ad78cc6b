package dev.gokata.kata.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

class TaskHookTests {

    private record Ran(TestExecutionResult result, List<Integer> seen) {

        Throwable thrown() {
            return result.getThrowable().orElseThrow();
        }
    }

    private static Ran run(String property, RunSettings settings, IntConsumer body) {
        return run(property, "int", settings, body);
    }

    private static Ran run(String property, String parameter, RunSettings settings, IntConsumer body) {
        Hooked.SEEN.clear();
        Hooked.body = body;
        Map<String, TestExecutionResult> results =
                Launched.run(Bound.to(settings), "jqwik", Hooked.class, property, parameter);
        return new Ran(results.values().iterator().next(), List.copyOf(Hooked.SEEN));
    }

    private static KataFailure failure(Kind kind, Object found) {
        return new KataFailure(kind, 0, List.of("found " + found));
    }

    @AfterEach
    void forget() {
        Hooked.SEEN.clear();
        Hooked.body = n -> {};
    }

    @Nested
    class Seeds {

        @Test
        void make_a_run_the_same_each_time() {
            List<Integer> first = run("one", Bound.GRADED, n -> {}).seen();

            assertThat(first).hasSize(RunSettings.Mode.GRADED.tries());
            assertThat(run("one", Bound.GRADED, n -> {}).seen()).isEqualTo(first);
        }

        @Test
        void make_a_run_the_same_after_one_that_failed() {
            IntConsumer failing = n -> {
                if (n > 1_000) {
                    throw failure(Kind.WRONG, n);
                }
            };
            Ran first = run("one", Bound.GRADED, failing);
            Ran second = run("one", Bound.GRADED, failing);

            assertThat(first.result().getStatus()).isEqualTo(Status.FAILED);
            assertThat(second.seen()).isEqualTo(first.seen());
            assertThat(second.thrown()).hasMessage(first.thrown().getMessage());
        }

        @Test
        void differ_from_test_to_test() {
            assertThat(run("one", Bound.GRADED, n -> {}).seen())
                    .isNotEqualTo(run("other", Bound.GRADED, n -> {}).seen());
        }

        @Test
        void follow_the_seed_of_the_run() {
            RunSettings next = new RunSettings(Mode.GRADED, Bound.GRADED.seed() + 1, Unwritten.FAILS);

            assertThat(run("one", next, n -> {}).seen())
                    .isNotEqualTo(run("one", Bound.GRADED, n -> {}).seen());
        }

        @Test
        void and_tries_that_a_property_names_itself_are_left_alone() {
            List<Integer> seen =
                    run("with a seed of its own", Bound.GRADED, n -> {}).seen();
            RunSettings next = new RunSettings(Mode.PRACTICE, 1, Unwritten.FAILS);

            assertThat(seen).hasSize(7);
            assertThat(run("with a seed of its own", next, n -> {}).seen()).isEqualTo(seen);
        }
    }

    @Nested
    class Tries {

        @Test
        void are_fewer_in_practice() {
            assertThat(run("one", Bound.PRACTICE, n -> {}).seen()).hasSize(100);
        }
    }

    @Nested
    class A_wrong_result {

        @Test
        void is_shrunk_and_framed_with_its_seed_in_practice() {
            Ran ran = run("one", Bound.PRACTICE, n -> {
                if (n > 10) {
                    throw failure(Kind.WRONG, n);
                }
            });

            assertThat(ran.result().getStatus()).isEqualTo(Status.FAILED);
            assertThat(ran.thrown()).hasMessage("""

                    task 1 · answer                                                           wrong result

                      found 11

                      the smallest case found        ./kata test lists --seed 4711
                    """);
        }

        @Test
        void is_made_smaller_a_thousand_times_at_most_on_the_thread_of_the_test() {
            Set<Thread> threads = new HashSet<>();
            for (RunSettings settings : List.of(Bound.PRACTICE, Bound.GRADED)) {
                int[] afterTheFirst = {-1};
                int[] lastFailed = {0};
                Ran ran = run("sixty", "java.util.List", settings, smallest -> {
                    threads.add(Thread.currentThread());
                    afterTheFirst[0] += afterTheFirst[0] >= 0 || smallest > 10 ? 1 : 0;
                    if (smallest > 10) {
                        lastFailed[0] = smallest;
                        throw failure(Kind.WRONG, smallest);
                    }
                });

                assertThat(afterTheFirst[0]).isEqualTo(TaskHook.MOST_SMALLER_SCENARIOS);
                assertThat(ran.result().getStatus()).isEqualTo(Status.FAILED);
                assertThat(((KataFailure) ran.thrown()).kind()).isEqualTo(Kind.WRONG);
                int failedLast = lastFailed[0];
                assertThat(ran.thrown()).hasMessageContaining("found " + failedLast + "\n");
            }
            assertThat(threads).containsExactly(Thread.currentThread());
        }

        @Test
        void of_a_hidden_test_is_not_made_smaller() {
            List<Integer> failed = new ArrayList<>();
            HiddenTests.run(() -> run("one", Bound.GRADED, n -> {
                if (n > 10) {
                    failed.add(n);
                    throw failure(Kind.WRONG, n);
                }
            }));

            assertThat(failed).hasSize(1);
        }

        @Test
        void is_told_though_a_smaller_scenario_does_not_end() {
            Ran ran = run("one", Bound.GRADED, n -> {
                if (n > 1_000_000) {
                    throw failure(Kind.WRONG, n);
                }
                if (n > 10 && Hooked.SEEN.stream().anyMatch(seen -> seen > 1_000_000)) {
                    throw failure(Kind.OUT_OF_STEPS, n);
                }
            });
            assertThat(((KataFailure) ran.thrown()).kind()).isEqualTo(Kind.WRONG);
            assertThat(ran.thrown()).hasMessageContaining("found 1000001");
        }
    }

    @Nested
    class What_every_scenario_would_say {

        @Test
        void ends_a_property_after_one_try_when_not_written() {
            Ran ran = run("one", Bound.PRACTICE, n -> {
                throw new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task 1 is not written yet: Lists.answer"));
            });

            assertThat(ran.seen()).hasSize(1);
            assertThat(ran.result().getStatus()).isEqualTo(Status.FAILED);
            assertThat(ran.thrown()).hasMessage("task 1 is not written yet: Lists.answer");
        }

        @Test
        void skips_a_property_when_not_written_and_not_asked_for() {
            Ran ran = run("one", Bound.BUILD, n -> {
                throw new KataFailure(Kind.NOT_WRITTEN, 0, List.of("task 1 is not written yet: Lists.answer"));
            });

            assertThat(ran.seen()).hasSize(1);
            assertThat(ran.result().getStatus()).isEqualTo(Status.ABORTED);
            assertThat(ran.thrown()).isInstanceOf(NotStarted.class);
        }

        @Test
        void ends_a_property_after_one_try_when_out_of_steps_or_refused() {
            for (Kind kind : List.of(Kind.OUT_OF_STEPS, Kind.REFUSED)) {
                Ran ran = run("one", Bound.GRADED, n -> {
                    throw failure(kind, n);
                });

                assertThat(ran.seen()).hasSize(1);
                assertThat(ran.result().getStatus()).isEqualTo(Status.FAILED);
                assertThat(((KataFailure) ran.thrown()).kind()).isEqualTo(kind);
            }
        }

        @Test
        void ends_a_property_after_one_try_when_the_subject_is_lost() {
            SubjectLost lost = new SubjectLost(Cause.CPU_LIMIT, "used up");
            Ran ran = run("one", Bound.GRADED, n -> {
                throw lost;
            });

            assertThat(ran.seen()).hasSize(1);
            assertThat(ran.thrown()).isSameAs(lost);
        }

        @Test
        void is_forgotten_by_the_next_property() {
            run("one", Bound.GRADED, n -> {
                throw failure(Kind.OUT_OF_STEPS, n);
            });

            assertThat(run("other", Bound.GRADED, n -> {}).result().getStatus()).isEqualTo(Status.SUCCESSFUL);
        }
    }

    @Nested
    class A_fault_of_the_test {

        @Test
        void is_told_as_ours() {
            Ran ran = run("one", Bound.PRACTICE, n -> {
                throw new IllegalStateException("oops");
            });

            assertThat(((KataFailure) ran.thrown()).kind()).isEqualTo(Kind.OURS);
            assertThat(ran.thrown()).hasRootCauseMessage("oops");
        }

        @Test
        void an_assumption_that_never_holds_is_no_success() {
            Ran ran = run("one", Bound.PRACTICE, n -> net.jqwik.api.Assume.that(false));

            assertThat(ran.result().getStatus()).isNotEqualTo(Status.SUCCESSFUL);
        }
    }

    @Nested
    class A_property_of_no_task_or_of_two {

        @Test
        void is_left_alone() {
            for (String property : List.of("of no task", "of two tasks")) {
                Ran ran = run(property, Bound.BUILD, n -> {
                    throw failure(Kind.WRONG, n);
                });

                assertThat(ran.thrown().getMessage()).doesNotContain("wrong result");
            }
        }
    }
}
