package dev.gokata.reference.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.TraceEvent;
import dev.gokata.runtime.sync.MutexState;
import dev.gokata.runtime.sync.Processors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MutexTests {

    private static final long MILLI = 1_000_000;

    private final List<String> log = new ArrayList<>();

    private static Run run(Body main) {
        Run run = Program.of(main).trace(Schedule.DEFAULT);
        assertThat(run.outcome().describe()).isEqualTo("finished");
        return run;
    }

    private static List<String> modes(Run run) {
        return run.trace().events().stream()
                .flatMap(event -> event instanceof TraceEvent.Noted noted ? Stream.of(noted.what()) : Stream.of())
                .toList();
    }

    /** Starts a goroutine that locks, holds for a time and unlocks, and lets it come as far as it can. */
    private void locker(Mutex mutex, String name, long holdNanos) {
        Go.go(name, () -> {
            mutex.lock();
            log.add(name);
            Go.sleep(holdNanos);
            mutex.unlock();
        });
        Go.sleep(2_000);
    }

    @Nested
    class TheStateWord {

        @Test
        void has_three_flags_below_the_number_of_waiters() {
            assertThat(new MutexState(0)).hasToString("unlocked");
            assertThat(new MutexState(1)).hasToString("locked");
            assertThat(new MutexState(2 + 8)).hasToString("unlocked woken waiters=1");
            assertThat(new MutexState(1 + 4 + 24)).hasToString("locked starving waiters=3");
        }

        @Test
        void of_a_mutex_without_contention_says_locked_and_nothing_else() {
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                assertThat(mutex.state()).isEqualTo(new MutexState(1));
                mutex.unlock();
                assertThat(mutex.state()).isEqualTo(new MutexState(0));
            });
        }

        @Test
        void may_be_given_and_is_gone_on_with() {
            run(() -> {
                AtomicInt32 state = new AtomicInt32(2 * MutexState.ONE_WAITER);
                Mutex mutex =
                        new Mutex("mu", state, new AtomicUint32(), new SemaTable(), new ActiveSpin(Processors.ONE));
                mutex.lock();
                assertThat(new MutexState(state.load())).hasToString("locked waiters=2");
            });
        }

        @Test
        void counts_who_waits() {
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                locker(mutex, "a", 0);
                locker(mutex, "b", 0);
                assertThat(mutex.state()).hasToString("locked waiters=2");
                mutex.unlock();
                assertThat(mutex.state()).hasToString("unlocked woken waiters=1");
                Go.sleep(1);
                assertThat(mutex.state()).hasToString("unlocked");
            });
        }
    }

    @Nested
    class Spinning {

        @Test
        void comes_before_waiting_and_takes_four_times_thirty_pauses() {
            assertThat(nanosUntilAWait(Mutexes.spinning())).isEqualTo(4 * 300);
        }

        @Test
        void is_left_out_on_one_processor() {
            assertThat(nanosUntilAWait(Mutexes.notSpinning())).isZero();
        }

        @Test
        void gets_a_mutex_that_is_let_go_meanwhile_without_waiting() {
            Run run = run(() -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                Go.go("spinner", () -> {
                    mutex.lock();
                    log.add("spinner at " + Go.nanotime());
                });
                Go.gosched();
                mutex.unlock();
                Go.gosched();
            });

            assertThat(log).containsExactly("spinner at 300");
            assertThat(run.trace().events()).noneMatch(event -> event instanceof TraceEvent.Parked);
        }

        @Test
        void with_others_waiting_sets_the_woken_bit_so_that_none_of_them_is_woken() {
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                locker(mutex, "waiter", 0);
                Go.go("spinner", () -> {
                    mutex.lock();
                    log.add("spinner");
                    mutex.unlock();
                });
                Go.gosched();
                assertThat(mutex.state()).hasToString("locked woken waiters=1");
                mutex.unlock();
                assertThat(mutex.state()).hasToString("unlocked woken waiters=1");
                Go.sleep(1);
            });

            assertThat(log).containsExactly("spinner", "waiter");
        }

        private static long nanosUntilAWait(Mutex mutex) {
            return Program.of(() -> {
                        mutex.lock();
                        mutex.lock();
                    })
                    .run()
                    .nanos();
        }
    }

    @Nested
    class NormalMode {

        @Test
        void lets_whoever_runs_overtake_the_one_that_was_woken() {
            run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                locker(mutex, "waiter", 0);
                mutex.unlock();
                mutex.lock();
                log.add("main");
                mutex.unlock();
                Go.sleep(1);
            });

            assertThat(log).containsExactly("main", "waiter");
        }

        @Test
        void sends_a_loser_back_to_the_front() {
            run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                locker(mutex, "first", 0);
                locker(mutex, "second", 0);
                mutex.unlock();
                mutex.lock();
                Go.sleep(1);
                assertThat(mutex.state()).hasToString("locked waiters=2");
                mutex.unlock();
                Go.sleep(1);
            });

            assertThat(log).containsExactly("first", "second");
        }

        @Test
        void wakes_one_at_a_time() {
            run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                locker(mutex, "a", 0);
                locker(mutex, "b", 0);
                mutex.unlock();
                mutex.lock();
                mutex.unlock();
                assertThat(mutex.state()).hasToString("unlocked woken waiters=1");
                Go.sleep(1);
            });

            assertThat(log).containsExactly("a", "b");
        }
    }

    @Nested
    class StarvationMode {

        @Test
        void begins_when_a_waiter_of_more_than_a_millisecond_loses() {
            assertThat(modesAfterALostRoundAt(MILLI + 1)).containsExactly("starving", "normal");
        }

        @Test
        void does_not_begin_after_a_millisecond_and_no_more() {
            assertThat(modesAfterALostRoundAt(MILLI)).isEmpty();
        }

        @Test
        void hands_the_mutex_to_the_waiter_and_nobody_overtakes() {
            run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                starve(mutex);
                mutex.unlock();
                mutex.lock();
                log.add("main");
            });

            assertThat(log).containsExactly("waiter", "main");
        }

        @Test
        void queues_newcomers_and_lets_nobody_try() {
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                starve(mutex);
                locker(mutex, "newcomer", 0);
                assertThat(mutex.state()).hasToString("locked starving waiters=2");
                Go.go("try", () -> log.add("try " + mutex.tryLock()));
                mutex.unlock();
                Go.sleep(1);
            });

            assertThat(log).containsExactly("try false", "waiter", "newcomer");
        }

        @Test
        void ends_when_the_next_has_not_waited_a_millisecond() {
            Run run = run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                starve(mutex);
                locker(mutex, "a", 5_000);
                locker(mutex, "b", 0);
                mutex.unlock();
                Go.sleep(1);
                assertThat(log).containsExactly("waiter", "a");
                assertThat(mutex.state()).hasToString("locked waiters=1");
                Go.sleep(10_000);
            });

            assertThat(log).containsExactly("waiter", "a", "b");
            assertThat(modes(run)).containsExactly("starving", "normal");
        }

        @Test
        void goes_on_while_the_next_has_waited_as_long() {
            Run run = run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                locker(mutex, "a", MILLI);
                locker(mutex, "b", 0);
                Go.sleep(2 * MILLI);
                mutex.unlock();
                mutex.lock();
                Go.sleep(1);
                mutex.unlock();
                Go.sleep(1);
                assertThat(log).containsExactly("a");
                assertThat(mutex.state()).hasToString("locked starving waiters=1");
                Go.sleep(2 * MILLI);
            });

            assertThat(log).containsExactly("a", "b");
            assertThat(modes(run)).containsExactly("starving", "normal");
        }

        /** Leaves the mutex held by the caller, in starvation mode, with one waiter. */
        private void starve(Mutex mutex) {
            mutex.lock();
            locker(mutex, "waiter", 0);
            Go.sleep(2 * MILLI);
            mutex.unlock();
            mutex.lock();
            Go.sleep(2_000);
            assertThat(mutex.state()).hasToString("locked starving waiters=1");
        }

        private List<String> modesAfterALostRoundAt(long nanos) {
            return modes(run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                Go.go("waiter", () -> {
                    mutex.lock();
                    mutex.unlock();
                });
                Go.sleep(nanos);
                mutex.unlock();
                mutex.lock();
                Go.gosched();
                mutex.unlock();
                Go.sleep(1);
            }));
        }
    }
}
