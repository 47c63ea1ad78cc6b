package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTests {

    private final List<String> log = new ArrayList<>();

    @Test
    void time_stands_still_while_somebody_can_run() {
        Program.of(() -> {
                    Go.go(() -> Go.sleep(1000));
                    for (int i = 0; i < 100; i++) {
                        Go.gosched();
                    }
                    log.add("" + Go.nanotime());
                })
                .run();

        assertThat(log).containsExactly("0");
    }

    @Test
    void sleepers_wake_in_the_order_of_their_times_and_then_of_their_sleeps() {
        Run run = Program.of(() -> {
                    for (long nanos : new long[] {30, 10, 20, 10}) {
                        Go.go(() -> {
                            int id = Go.getg().id();
                            Go.sleep(nanos);
                            log.add("G" + id + " at " + Go.nanotime());
                        });
                    }
                    Go.sleep(40);
                })
                .run();

        assertThat(log).containsExactly("G3 at 10", "G5 at 10", "G4 at 20", "G2 at 30");
        assertThat(run.nanos()).isEqualTo(40);
    }

    @Test
    void computing_takes_time_from_everybody_and_runs_the_timers_that_come_due() {
        Program.of(() -> {
                    Go.newTimer(50, () -> log.add("timer"));
                    Go.compute(49);
                    log.add("before");
                    Go.compute(1);
                    log.add("after");
                })
                .run();

        assertThat(log).containsExactly("before", "timer", "after");
    }

    @Test
    void points_take_the_time_that_the_program_says() {
        Run run = Program.of(() -> {
                    Go.point("one", null);
                    Go.point("two", null);
                })
                .withPointNanos(7)
                .run();

        assertThat(run.nanos()).isEqualTo(14);
    }

    @Test
    void a_spin_loop_with_a_deadline_comes_to_its_end() {
        Run run = Program.of(() -> {
                    while (Go.nanotime() < 1000) {
                        Go.procyield(1);
                    }
                })
                .run();

        assertThat(run.outcome().isFinished()).isTrue();
        assertThat(run.nanos()).isEqualTo(1000);
    }

    @Test
    void a_stopped_timer_never_runs_and_a_reset_one_runs_once() {
        Program.of(() -> {
                    Timer stopped = Go.newTimer(10, () -> log.add("stopped"));
                    Timer reset = Go.newTimer(10, () -> log.add("reset"));
                    log.add("was set: " + stopped.stop());
                    log.add("was set: " + stopped.stop());
                    log.add("was set: " + reset.reset(20));
                    Go.sleep(15);
                    log.add("at 15");
                    Go.sleep(15);
                    log.add("was set: " + reset.reset(40));
                    Go.sleep(15);
                })
                .run();

        assertThat(log)
                .containsExactly(
                        "was set: true",
                        "was set: false",
                        "was set: true",
                        "at 15",
                        "reset",
                        "was set: false",
                        "reset");
    }

    @Test
    void a_timer_alone_keeps_a_program_from_being_deadlocked_and_a_stopped_one_does_not() {
        Program program = Program.of(() -> {
            Goroutine me = Go.getg();
            Timer timer = Go.newTimer(1_000_000_000, () -> Go.goready(me));
            Go.gopark(WaitReason.SEMACQUIRE, null);
            timer.reset(2_000_000_000);
            timer.stop();
            Go.gopark(WaitReason.SEMACQUIRE, null);
        });

        Run run = program.run();

        assertThat(run.outcome()).isInstanceOf(Outcome.Deadlock.class);
        assertThat(run.nanos()).isEqualTo(1_000_000_000);
    }

    @Test
    void a_sleep_of_nothing_does_not_wait() {
        Run run = Program.of(() -> {
                    Go.sleep(0);
                    Go.sleep(-5);
                })
                .run();

        assertThat(run.outcome().isFinished()).isTrue();
        assertThat(run.nanos()).isZero();
    }

    @Test
    void a_sleep_past_the_end_of_time_lasts_until_then() {
        Run run = Program.of(() -> {
                    Go.compute(10);
                    Go.sleep(Long.MAX_VALUE);
                })
                .run();

        assertThat(run.nanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void what_a_timer_throws_is_a_panic() {
        Run run = Program.of(() -> {
                    Go.newTimer(5, () -> {
                        throw new GoPanic("from a timer");
                    });
                    Go.sleep(10);
                })
                .run();

        assertThat(run.outcome().headline()).isEqualTo("panic: from a timer");
    }
}
