package dev.gokata.reference.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SemaTableTests {

    private final List<String> log = new ArrayList<>();

    private static void finishes(Body main) {
        assertThat(Program.of(main).run().outcome().describe()).isEqualTo("finished");
    }

    private void waits(SemaTable table, AtomicUint32 addr, boolean lifo, String name) {
        Go.go(name, () -> {
            table.semacquire(addr, lifo, WaitReason.SEMACQUIRE);
            log.add(name);
        });
        Go.gosched();
    }

    @Nested
    class ACounterAboveZero {

        @Test
        void is_lowered_without_a_wait() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32(2);
                table.semacquire(addr);
                table.semacquire(addr);
                assertThat(addr.load()).isZero();
            });
        }

        @Test
        void is_what_a_release_without_waiters_leaves() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32();
                table.semrelease(addr, true);
                assertThat(addr.load()).isEqualTo(1);
                table.semacquire(addr);
            });
        }
    }

    @Nested
    class TheQueue {

        @Test
        void is_first_in_first_out() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32();
                waits(table, addr, false, "a");
                waits(table, addr, false, "b");
                waits(table, addr, false, "c");
                for (int i = 0; i < 3; i++) {
                    table.semrelease(addr, false);
                }
                Go.sleep(1);
            });

            assertThat(log).containsExactly("a", "b", "c");
        }

        @Test
        void is_jumped_by_who_asks_for_its_front() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32();
                waits(table, addr, false, "a");
                waits(table, addr, true, "b");
                waits(table, addr, true, "c");
                for (int i = 0; i < 3; i++) {
                    table.semrelease(addr, false);
                }
                Go.sleep(1);
            });

            assertThat(log).containsExactly("c", "b", "a");
        }

        @Test
        void of_another_counter_in_the_same_bucket_is_left_alone() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                List<AtomicUint32> counters = new ArrayList<>();
                for (int i = 0; i <= 251; i++) {
                    counters.add(new AtomicUint32());
                    table.semrelease(counters.get(i), false);
                    table.semacquire(counters.get(i));
                }
                // The first and the last lie 251 places apart.
                waits(table, counters.get(0), false, "first");
                table.semrelease(counters.get(251), false);
                Go.sleep(1);
                assertThat(log).isEmpty();
                table.semrelease(counters.get(0), false);
                Go.sleep(1);
            });

            assertThat(log).containsExactly("first");
        }
    }

    @Nested
    class ARelease {

        @Test
        void without_a_hand_off_may_be_taken_by_who_runs_and_the_waiter_waits_again() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32();
                waits(table, addr, false, "waiter");
                table.semrelease(addr, false);
                table.semacquire(addr);
                log.add("taken");
                Go.sleep(1);
                table.semrelease(addr, false);
                Go.sleep(1);
            });

            assertThat(log).containsExactly("taken", "waiter");
        }

        @Test
        void with_a_hand_off_gives_the_unit_along_and_lets_the_waiter_go_first() {
            finishes(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32();
                waits(table, addr, false, "waiter");
                table.semrelease(addr, true);
                log.add("releaser");
                assertThat(addr.load()).isZero();
            });

            assertThat(log).containsExactly("waiter", "releaser");
        }
    }

    @Test
    void the_wait_reason_is_the_callers() {
        Outcome outcome = Program.of(
                        () -> new SemaTable().semacquire(new AtomicUint32(), false, WaitReason.SYNC_RWMUTEX_RLOCK))
                .run()
                .outcome();

        assertThat(outcome.describe())
                .startsWith("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [sync.RWMutex.RLock]:");
    }

    @Nested
    class UnderEverySchedule {

        @Test
        void no_wake_up_is_lost() {
            for (boolean handoff : new boolean[] {false, true}) {
                explore(() -> {
                    SemaTable table = new SemaTable();
                    AtomicUint32 addr = new AtomicUint32();
                    Mutexes.Latch both = new Mutexes.Latch(2);
                    for (int i = 0; i < 2; i++) {
                        Go.go(() -> {
                            table.semacquire(addr);
                            both.done();
                        });
                    }
                    table.semrelease(addr, handoff);
                    table.semrelease(addr, handoff);
                    both.await();
                    assertThat(addr.load()).isZero();
                });
            }
        }

        @Test
        void no_more_hold_a_unit_than_there_are() {
            explore(() -> {
                SemaTable table = new SemaTable();
                AtomicUint32 addr = new AtomicUint32(2);
                Mutexes.Latch all = new Mutexes.Latch(3);
                int[] inside = new int[1];
                for (int i = 0; i < 3; i++) {
                    boolean handoff = i == 1;
                    Go.go(() -> {
                        table.semacquire(addr);
                        assertThat(++inside[0]).isLessThanOrEqualTo(2);
                        Go.point("inside", null);
                        inside[0]--;
                        table.semrelease(addr, handoff);
                        all.done();
                    });
                }
                all.await();
            });
        }

        private static void explore(Body main) {
            Exploration exploration = Exploration.of(Program.of(main));
            assertThat(exploration.withSeed(1).run().failure()).isEmpty();
            assertThat(exploration
                            .withStrategy(new Strategy.Search(1))
                            .withSchedules(20_000)
                            .run()
                            .describe())
                    .contains("no schedule with up to 1 preemption breaks this: all ");
        }
    }
}
