package dev.gokata.reference.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import org.junit.jupiter.api.Test;

class MutexExplorationTests {

    private static void holdsUnderEverySchedule(Body main) {
        Exploration exploration = Exploration.of(Program.of(main));
        assertThat(exploration.withSeed(7).run().describe()).startsWith("no failure in 2000 schedules");
        assertThat(exploration
                        .withStrategy(new Strategy.Search(1))
                        .withSchedules(20_000)
                        .run()
                        .describe())
                .contains("no schedule with up to 1 preemption breaks this: all ");
    }

    private static Body counting(boolean spinning, int goroutines, long holdNanos) {
        return () -> {
            Mutex mutex = spinning ? Mutexes.spinning() : Mutexes.notSpinning();
            Mutexes.Latch all = new Mutexes.Latch(goroutines);
            int[] count = new int[1];
            for (int i = 0; i < goroutines; i++) {
                Go.go(() -> {
                    mutex.lock();
                    int before = count[0];
                    Go.sleep(holdNanos);
                    count[0] = before + 1;
                    boolean starving = mutex.state().isStarving();
                    mutex.unlock();
                    assertThat(starving && holdNanos == 0)
                            .as("starving though nobody waited a millisecond")
                            .isFalse();
                    all.done();
                });
            }
            all.await();
            assertThat(count[0]).isEqualTo(goroutines);
            assertThat(mutex.state()).hasToString("unlocked");
        };
    }

    @Test
    void one_at_a_time_holds_it_no_wake_up_is_lost_and_nobody_starves_who_does_not_wait_a_millisecond() {
        holdsUnderEverySchedule(counting(false, 3, 0));
        holdsUnderEverySchedule(counting(true, 2, 0));
    }

    @Test
    void the_same_holds_when_mode_changes() {
        holdsUnderEverySchedule(counting(false, 3, 700_000));
    }

    @Test
    void in_starvation_mode_nobody_overtakes_the_waiter() {
        holdsUnderEverySchedule(() -> {
            Mutex mutex = Mutexes.notSpinning();
            Mutexes.Latch both = new Mutexes.Latch(2);
            boolean[] waiterHadIt = new boolean[1];
            mutex.lock();
            Go.go("waiter", () -> {
                mutex.lock();
                waiterHadIt[0] = true;
                mutex.unlock();
                both.done();
            });
            Go.go("newcomer", () -> {
                Go.sleep(3_000_000);
                boolean promised = !waiterHadIt[0] && mutex.state().isStarving();
                mutex.lock();
                assertThat(promised && !waiterHadIt[0]).as("overtaken").isFalse();
                mutex.unlock();
                both.done();
            });
            for (int round = 0; round < 3; round++) {
                Go.sleep(1_100_000);
                boolean promised = mutex.state().isStarving();
                mutex.unlock();
                mutex.lock();
                assertThat(promised && !waiterHadIt[0]).as("overtaken").isFalse();
            }
            mutex.unlock();
            both.await();
        });
    }

    @Test
    void against_a_hog_that_leaves_its_processor_a_waiter_loses_one_round_after_its_millisecond_and_no_more() {
        // Not under every schedule: a scheduler that never lets the waiter run starves it whatever a mutex does.
        for (int holdMicros = 50; holdMicros <= 3_000; holdMicros += 50) {
            long hold = holdMicros * 1_000L;
            long[] waited = new long[1];
            Program.of(() -> {
                        Mutex mutex = Mutexes.spinning();
                        mutex.lock();
                        Go.go(() -> {
                            long before = Go.nanotime();
                            mutex.lock();
                            waited[0] = Go.nanotime() - before;
                            mutex.unlock();
                        });
                        while (waited[0] == 0) {
                            Go.sleep(hold);
                            mutex.unlock();
                            mutex.lock();
                        }
                    })
                    .run();

            assertThat(waited[0]).isBetween(1_000_000L, 1_000_000L + 2 * hold + 10_000);
        }
    }
}
