package dev.gokata.reference.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gokata.golden.GoldenTable;
import dev.gokata.golden.Json;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What real Go 1.27 did, and this does.
 *
 * <p>Not matched: the facts about what is not built yet (read-write mutexes, wait groups, conditions, once, pools, maps), the
 * wait reason of Go 1.19, and real times, which are compared roughly.
 */
@ExtendWith(GoldenTable.class)
class MutexGoldenTests {

    private static final int MICRO = 1_000;

    private static Run run(Body main) {
        Run run = Program.of(main).withPointBudget(100_000).run();
        assertThat(run.outcome().describe()).isEqualTo("finished");
        return run;
    }

    @Nested
    class Observations {

        private static final Map<String, Json> OBSERVED = mutexCases("sync-observations.json", "got", "mutex");

        @Test
        void about_mutexes_are_four_and_each_is_matched_below() {
            assertThat(OBSERVED).hasSize(4);
        }

        @Test
        void who_waits_gets_it_in_the_order_of_arrival() {
            List<Object> order = new ArrayList<>();
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                Mutexes.Latch all = new Mutexes.Latch(10);
                mutex.lock();
                for (long i = 0; i < 10; i++) {
                    long me = i;
                    Go.go(() -> {
                        mutex.lock();
                        order.add(me);
                        mutex.unlock();
                        all.done();
                    });
                    Go.sleep(20 * MICRO);
                }
                mutex.unlock();
                all.await();
            });

            assertThat(order)
                    .isEqualTo(
                            observed("10 goroutines block one after the other").value());
        }

        @Test
        void try_lock_locks_what_is_unlocked_and_nothing_else() {
            List<Object> locked = new ArrayList<>();
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                locked.add(mutex.tryLock());
                locked.add(mutex.tryLock());
                mutex.unlock();
                locked.add(mutex.tryLock());
            });

            assertThat(locked)
                    .isEqualTo(observed("TryLock on locked / unlocked").value());
        }

        @Test
        void on_one_processor_who_runs_gets_it_again_before_the_one_that_waits() {
            long[] again = new long[1];
            boolean[] waiterHadIt = new boolean[1];
            run(() -> {
                Mutex mutex = Mutexes.notSpinning();
                mutex.lock();
                Go.go(() -> {
                    mutex.lock();
                    waiterHadIt[0] = true;
                    mutex.unlock();
                });
                Go.gosched();
                for (int i = 0; i < 1000; i++) {
                    mutex.unlock();
                    mutex.lock();
                    again[0] += waiterHadIt[0] ? 0 : 1;
                }
                mutex.unlock();
                Go.gosched();
            });

            assertThat(again[0]).isEqualTo(observed("1 P, waiter queued").value());
            assertThat(waiterHadIt[0]).isTrue();
        }

        @Test
        void against_a_hog_a_waiter_waits_about_a_millisecond_or_two_rounds() {
            int compared = 0;
            for (Json row : observed("mutex starvation").list()) {
                long hold = row.get("HoldUs").longNumber();
                Hogged hogged = hogged(hold * MICRO);

                long hogLocks = row.get("HogLocksMedian").longNumber();

                // The real waiter arrives late by some microseconds, and is woken late by more.
                assertThat(hogged.waitedNanos() / MICRO)
                        .as("wait of %s", row)
                        .isBetween(
                                row.get("WaitUsMin").longNumber() * 95 / 100,
                                row.get("WaitUsMax").longNumber() * 105 / 100);
                assertThat((long) hogged.hogLocks()).as("hog of %s", row).isCloseTo(hogLocks, within(1 + hogLocks / 8));
                compared++;
            }
            assertThat(compared).isEqualTo(4);
        }

        /** Holds by sleeping, as a holder on another processor leaves this one to the waiter. */
        private static Hogged hogged(long holdNanos) {
            long[] waited = {-1};
            int[] locks = new int[1];
            run(() -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                Go.go("waiter", () -> {
                    long before = Go.nanotime();
                    mutex.lock();
                    waited[0] = Go.nanotime() - before;
                    mutex.unlock();
                });
                while (waited[0] < 0) {
                    Go.sleep(holdNanos);
                    mutex.unlock();
                    mutex.lock();
                    locks[0] += waited[0] < 0 ? 1 : 0;
                }
            });
            return new Hogged(waited[0], locks[0]);
        }

        private static Json observed(String part) {
            GoldenTable.matched("sync-observations.json", "observations", part);
            return OBSERVED.entrySet().stream()
                    .filter(entry -> entry.getKey().contains(part))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
    }

    @Nested
    class FatalTexts {

        private static final Map<String, Json> TEXTS = fatalCases();

        @Test
        void about_mutexes_are_four_and_each_is_matched_below() {
            assertThat(TEXTS)
                    .containsOnlyKeys(
                            "deadlock/abba",
                            "deadlock/mutex-twice",
                            "sync/mutex-unlock-twice",
                            "sync/mutex-unlock-unlocked");
        }

        @Test
        void an_unlock_of_what_was_never_locked() {
            assertEndsAsIn(
                    "sync/mutex-unlock-unlocked", () -> Mutexes.spinning().unlock());
        }

        @Test
        void a_second_unlock() {
            assertEndsAsIn("sync/mutex-unlock-twice", () -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                mutex.unlock();
                mutex.unlock();
            });
        }

        @Test
        void is_not_recovered_from() {
            assertEndsAsIn("sync/mutex-unlock-unlocked", () -> {
                try {
                    Mutexes.spinning().unlock();
                } catch (Throwable recovered) {
                    assertThat(recovered).isInstanceOf(Error.class);
                }
            });
        }

        @Test
        void a_second_lock_by_the_same_goroutine() {
            assertEndsAsIn("deadlock/mutex-twice", () -> {
                Mutex mutex = Mutexes.spinning();
                mutex.lock();
                mutex.lock();
            });
        }

        @Test
        void two_mutexes_in_two_orders() {
            assertEndsAsIn("deadlock/abba", () -> {
                Mutex a = Mutexes.spinning();
                Mutex b = Mutexes.spinning();
                a.lock();
                Go.go(() -> {
                    b.lock();
                    a.lock();
                });
                Go.sleep(1);
                b.lock();
            });
        }

        private static void assertEndsAsIn(String name, Body main) {
            Outcome outcome = Program.of(main).run().outcome();

            List<Json> head =
                    Objects.requireNonNull(TEXTS.get(name)).get("stderr_head").list();
            assertThat(outcome.headline()).isEqualTo(head.get(0).text());
            assertThat(outcome.goroutines().get(0).describe())
                    .startsWith(head.get(1).text());
            assertThat(head).hasSize(2);
            GoldenTable.matched("fatal-texts.json", "ends", name);
        }

        private static Map<String, Json> fatalCases() {
            Map<String, Json> cases = mutexCases("fatal-texts.json", "result", "/mutex");
            cases.putAll(mutexCases("fatal-texts.json", "result", "/abba"));
            return cases;
        }
    }

    private record Hogged(long waitedNanos, int hogLocks) {}

    private static Map<String, Json> mutexCases(String file, String result, String start) {
        Map<String, Json> found = Json.cases(file, result);
        found.keySet().removeIf(name -> !name.startsWith(start) && !(start.startsWith("/") && name.contains(start)));
        return found;
    }
}
