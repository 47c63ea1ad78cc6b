package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchedulingTests {

    private final List<String> log = new ArrayList<>();

    private Outcome run(String schedule, Body main) {
        return Program.of(main).run(Schedule.parse(schedule)).outcome();
    }

    private Body steps(String name, int count) {
        return () -> {
            for (int i = 1; i <= count; i++) {
                Go.point("step", null);
                log.add(name + i);
            }
        };
    }

    @Nested
    class TheDefault {

        @Test
        void a_goroutine_goes_on_until_it_waits() {
            run("-", () -> {
                WaitGroupFixture both = new WaitGroupFixture(2);
                for (String name : List.of("a", "b")) {
                    Go.go(name, () -> {
                        steps(name, 2).run();
                        both.done();
                    });
                }
                log.add("main");
                both.await();
                log.add("end");
            });

            assertThat(log).containsExactly("main", "a1", "a2", "b1", "b2", "end");
        }

        @Test
        void who_yields_goes_behind_all_others() {
            run("-", () -> {
                Go.go(steps("a", 1));
                Go.go(steps("b", 1));
                Go.gosched();
                log.add("main");
            });

            assertThat(log).containsExactly("a1", "b1", "main");
        }

        @Test
        void a_yield_without_others_changes_nothing() {
            Outcome outcome = run("-", () -> {
                Go.gosched();
                Go.procyield(30);
                log.add("main");
            });

            assertThat(outcome.isFinished()).isTrue();
            assertThat(log).containsExactly("main");
        }

        @Test
        void a_spin_loop_that_yields_lets_the_other_finish() {
            Outcome outcome = run("-", () -> {
                AtomicInt32 flag = new AtomicInt32();
                Go.go(() -> flag.store(1));
                while (flag.load() == 0) {
                    Go.procyield(1);
                }
            });

            assertThat(outcome.isFinished()).isTrue();
        }
    }

    @Nested
    class ASchedule {

        @Test
        void preempts_at_its_points() {
            // 1 and 2 start a and b, and main ends after point 3.
            run("3:2,4:3,5:2,6:3", () -> {
                Go.go(steps("a", 2));
                Go.go(steps("b", 2));
                Go.point("last", null);
            });

            assertThat(log).containsExactly("a1", "b1", "b2");
        }

        @Test
        void chooses_who_goes_on_after_a_wait() {
            run("3:3", () -> {
                Go.go(steps("a", 1));
                Go.go(steps("b", 1));
                Go.sleep(5);
                log.add("main");
            });

            assertThat(log).containsExactly("b1", "a1", "main");
        }

        @Test
        void that_names_nobody_runnable_has_no_effect_and_is_not_reported() {
            Run run = Program.of(() -> {
                        Go.go(steps("a", 1));
                        Go.point("last", null);
                        log.add("main");
                    })
                    .run(Schedule.parse("1:7,2:2,90:1"));

            assertThat(run.schedule()).isEqualTo(Schedule.parse("2:2"));
            assertThat(log).containsExactly("a1", "main");
        }
    }

    @Nested
    class OnTheSystemStack {

        @Test
        void nothing_is_a_scheduling_point_and_nothing_is_traced() {
            AtomicInt32 count = new AtomicInt32();
            Body main = () -> {
                Go.go(() -> log.add("other"));
                Go.systemstack(() -> {
                    count.add(1);
                    log.add(count.load() + " at " + Go.nanotime());
                });
                Go.point("after", null);
            };

            Run run = Program.of(main).trace(Schedule.parse("2:2"));

            // To start the other, what comes after, and the other's end.
            assertThat(run.points()).isEqualTo(3);
            assertThat(log).containsExactly("1 at 0", "other");
            assertThat(run.trace().toTable())
                    .doesNotContain("add", "load", "nanotime")
                    .contains("after");
        }

        @Test
        void a_goroutine_comes_back_from_it_also_by_an_exception() {
            Outcome outcome = run("-", () -> {
                try {
                    Go.systemstack(() -> {
                        throw new GoPanic("inside");
                    });
                } catch (GoPanic recovered) {
                    Go.sleep(1);
                }
            });

            assertThat(outcome.isFinished()).isTrue();
        }
    }

    @Nested
    class Parking {

        @Test
        void a_readied_goroutine_goes_on_behind_the_others() {
            run("-", () -> {
                Goroutine sleeper = Go.go(() -> {
                    Go.gopark(WaitReason.SEMACQUIRE, null);
                    log.add("sleeper");
                });
                Go.gosched();
                Go.go(steps("other", 1));
                Go.goready(sleeper);
                Go.gosched();
            });

            assertThat(log).containsExactly("other1", "sleeper");
        }

        @Test
        void a_condition_that_no_longer_holds_keeps_it_from_waiting() {
            Outcome outcome = run("-", () -> {
                Go.gopark(() -> false, WaitReason.SEMACQUIRE, null);
                log.add("went on");
            });

            assertThat(outcome.isFinished()).isTrue();
            assertThat(log).containsExactly("went on");
        }

        @Test
        void a_condition_sees_its_goroutine_waiting_so_that_it_may_be_readied_there() {
            Outcome outcome = run("-", () -> {
                Goroutine me = Go.getg();
                Go.gopark(
                        () -> {
                            Go.goready(me);
                            return true;
                        },
                        WaitReason.SEMACQUIRE,
                        null);
                log.add("went on");
            });

            assertThat(outcome.isFinished()).isTrue();
            assertThat(log).containsExactly("went on");
        }

        @Test
        void to_ready_one_that_does_not_wait_is_fatal() {
            Outcome outcome = run("-", () -> Go.goready(Go.go(() -> {})));

            assertThat(outcome.headline()).isEqualTo("fatal error: bad g->status in ready");
        }
    }
}
