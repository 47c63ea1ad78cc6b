package dev.gokata.reference.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanTests {

    private static final int SCHEDULES = 400;

    private LockedChannels go = new LockedChannels(n -> 0);

    /** Makes channels anew for each run, since what a select chooses must be the same under the same schedule. */
    private Program program(Body body) {
        return Program.of(() -> {
            go = new LockedChannels(new Random(1)::nextInt);
            body.run();
        });
    }

    private void run(Body body) {
        assertThat(program(body).run().outcome().headline()).isEqualTo("finished");
    }

    private void explore(Body body) {
        ExplorationResult result = Exploration.of(program(body).withLeaksFailing())
                .withSchedules(SCHEDULES)
                .run();
        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }

    private HChan<Integer> make(int size) {
        return go.makechan(8, size, 0);
    }

    @Nested
    class AChannel {

        @Test
        void counts_its_values_and_slots() {
            run(() -> {
                HChan<Integer> c = make(3);
                go.chansend(c, 7, true);
                assertThat(go.chanlen(c)).isEqualTo(1);
                assertThat(go.chancap(c)).isEqualTo(3);
                assertThat(go.chanlen(null)).isZero();
                assertThat(go.chancap(null)).isZero();
            });
        }

        @Test
        void with_a_ring_gives_its_oldest_value_to_a_receiver_and_the_freed_slot_to_a_sender_that_waits() {
            run(() -> {
                HChan<Integer> c = make(2);
                go.chansend(c, 1, true);
                go.chansend(c, 2, true);
                Go.go(() -> go.chansend(c, 3, true));
                Go.sleep(1);
                assertThat(go.chanrecv(c, true)).isEqualTo(new Received<>(true, 1, true));
                assertThat(go.chanlen(c)).isEqualTo(2);
                Go.sleep(1);
                assertThat(c.sendq.waiting()).isEmpty();
                assertThat(go.chanrecv(c, true).value()).isEqualTo(2);
                assertThat(go.chanrecv(c, true).value()).isEqualTo(3);
            });
        }

        @Test
        void that_is_closed_gives_what_it_has_and_then_zero_values() {
            run(() -> {
                HChan<Integer> c = make(2);
                go.chansend(c, 5, true);
                go.closechan(c);
                assertThat(go.chanrecv(c, false)).isEqualTo(new Received<>(true, 5, true));
                assertThat(go.chanrecv(c, true)).isEqualTo(new Received<>(true, 0, false));
                assertThat(go.chanrecv(c, false)).isEqualTo(new Received<>(true, 0, false));
            });
        }

        @Test
        void that_is_nil_is_passed_over_by_what_does_not_wait() {
            run(() -> {
                assertThat(go.<Integer>chansend(null, 1, false)).isFalse();
                assertThat(go.<Integer>chanrecv(null, false)).isEqualTo(new Received<>(false, null, false));
                assertThat(go.selectgo(List.of(SelectCase.<Integer>receive(null)), false)
                                .index())
                        .isEqualTo(-1);
            });
        }

        @Test
        void too_large_to_simulate_is_no_panic_of_go() {
            assertThatIllegalArgumentException().isThrownBy(() -> go.makechan(1, 1L << 40, null));
            assertThat(go.makechan(0, 3, null).dataqsiz).isEqualTo(3);
        }
    }

    @Nested
    class AClose {

        @Test
        void readies_those_who_wait_in_reverse() {
            run(() -> {
                HChan<Integer> c = make(0);
                List<Integer> woken = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    int receiver = i;
                    Go.go(() -> {
                        assertThat(go.chanrecv(c, true)).isEqualTo(new Received<>(true, 0, false));
                        woken.add(receiver);
                    });
                }
                Go.sleep(1);
                go.closechan(c);
                Go.sleep(1);
                // The world runs them in the order in which they were readied; Go, with runnext, runs the last of it
                // first.
                assertThat(woken).containsExactly(7, 6, 5, 4, 3, 2, 1, 0);
            });
        }
    }

    @Nested
    class ASelect {

        @Test
        void takes_each_ready_case_about_alike_often() {
            int[] hits = new int[4];
            run(() -> {
                for (int round = 0; round < 400; round++) {
                    List<SelectCase<Integer>> cases = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        cases.add(SelectCase.send(make(i == 3 ? 0 : 1), i));
                    }
                    hits[go.selectgo(cases, true).index()]++;
                }
            });
            assertThat(hits[3]).isZero();
            assertThat(hits[0]).isBetween(90, 180);
            assertThat(hits[1]).isBetween(90, 180);
            assertThat(hits[2]).isBetween(90, 180);
        }

        @Test
        void that_sends_and_receives_on_one_channel_does_not_meet_itself() {
            explore(() -> {
                HChan<Integer> c = make(0);
                List<SelectCase<Integer>> cases = List.of(SelectCase.send(c, 1), SelectCase.receive(c));
                int[] chosen = new int[2];
                for (int i = 0; i < 2; i++) {
                    int each = i;
                    Go.go(() -> chosen[each] = go.selectgo(cases, true).index());
                }
                Go.sleep(1);
                assertThat(chosen[0] + chosen[1]).isEqualTo(1);
                assertThat(c.recvq.waiting()).isEmpty();
                assertThat(c.sendq.waiting()).isEmpty();
            });
        }

        @Test
        void over_channels_in_any_order_locks_them_in_one() {
            explore(() -> {
                HChan<Integer> a = make(1);
                HChan<Integer> b = make(1);
                Go.go(() -> go.selectgo(List.of(SelectCase.send(a, 1), SelectCase.send(b, 1)), true));
                Go.go(() -> go.selectgo(List.of(SelectCase.send(b, 2), SelectCase.send(a, 2)), true));
                Go.sleep(1);
                assertThat(go.chanlen(a) + go.chanlen(b)).isEqualTo(2);
            });
        }

        @Test
        void is_woken_by_one_of_two_that_race_for_it() {
            explore(() -> {
                HChan<Integer> a = make(0);
                HChan<Integer> b = make(0);
                int[] sent = new int[2];
                Go.go(() -> sent[0] = go.chansend(a, 1, false) ? 1 : 0);
                Go.go(() -> sent[1] = go.chansend(b, 2, false) ? 1 : 0);
                Go.go(() -> go.chansend(a, 3, true));
                Object first = go.selectgo(List.of(SelectCase.receive(a), SelectCase.receive(b)), true)
                        .value();
                Go.sleep(1);
                // The third still waits unless it was the one; what the others sent was received.
                boolean waits = a.sendq.first != null;
                assertThat(sent[0] + sent[1] + (waits ? 0 : 1)).isEqualTo(1);
                assertThat(first).isNotNull();
                if (waits) {
                    assertThat(go.chanrecv(a, true).value()).isEqualTo(3);
                    Go.sleep(1);
                }
            });
        }
    }

    @Nested
    class UnderEverySchedule {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void every_value_is_received_once_and_each_senders_in_order(int size) {
            explore(() -> {
                HChan<Integer> c = make(size);
                List<Integer> received = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    int sender = i;
                    Go.go(() -> {
                        go.chansend(c, 10 * sender, true);
                        go.chansend(c, 10 * sender + 1, true);
                    });
                }
                for (int i = 0; i < 2; i++) {
                    Go.go(() -> {
                        List<Integer> mine = new ArrayList<>();
                        for (Received<Integer> r = go.chanrecv(c, true); r.ok(); r = go.chanrecv(c, true)) {
                            mine.add(r.value());
                            received.add(r.value());
                        }
                        assertThat(mine.stream().filter(value -> value < 10)).isSorted();
                        assertThat(mine.stream().filter(value -> value >= 10)).isSorted();
                    });
                }
                Go.sleep(1);
                Invariants.check(c);
                go.closechan(c);
                Go.sleep(1);
                assertThat(received).containsExactlyInAnyOrder(0, 1, 10, 11);
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void exactly_those_are_left_blocked_who_find_nobody(int size) {
            explore(() -> {
                HChan<Integer> c = make(size);
                for (int i = 0; i < 3; i++) {
                    int value = i;
                    Go.go(() -> go.chansend(c, value, true));
                }
                Go.go(() -> go.chanrecv(c, true));
                Go.sleep(1);
                Invariants.check(c);
                assertThat(c.sendq.waiting()).hasSize(2 - size);
                assertThat(c.recvq.waiting()).isEmpty();
                for (int left = 0; left < 2; left++) {
                    go.chanrecv(c, true);
                }
                Go.sleep(1);
                assertThat(c.sendq.waiting()).isEmpty();
            });
        }

        @Test
        void what_was_sent_before_a_close_is_never_missed_by_what_does_not_wait() {
            explore(() -> {
                HChan<Integer> c = make(1);
                Go.go(() -> {
                    go.chansend(c, 5, true);
                    go.closechan(c);
                });
                Go.go(() -> {
                    Received<Integer> r = go.chanrecv(c, false);
                    if (r.selected()) {
                        assertThat(r).isEqualTo(new Received<>(true, 5, true));
                    }
                });
                Go.sleep(1);
            });
        }

        @Test
        void what_does_not_wait_either_meets_somebody_or_changes_nothing() {
            explore(() -> {
                HChan<Integer> c = make(0);
                boolean[] sent = new boolean[1];
                List<Integer> received = new ArrayList<>();
                Go.go(() -> sent[0] = go.chansend(c, 1, false));
                Go.go(() -> {
                    Received<Integer> r = go.chanrecv(c, true);
                    if (r.ok()) {
                        received.add(r.value());
                    }
                });
                Go.sleep(1);
                go.closechan(c);
                Go.sleep(1);
                assertThat(received.size()).isEqualTo(sent[0] ? 1 : 0);
            });
        }
    }
}
