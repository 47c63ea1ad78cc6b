package dev.gokata.reference.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An owner and thieves at once, by many schedules: nothing is lost, and nothing is taken twice. */
class RunQRaceTests {

    private static final int SLOTS = 4;

    /** One race: everybody notes what he took. */
    private static final class Race {
        final LockedGlobalRunQ global = new LockedGlobalRunQ(2);
        final LockFreeRunQ queue;
        final List<Long> ownerTook = new ArrayList<>();
        final List<Long> thievesTook = new ArrayList<>();
        private int thieves;

        Race(int start) {
            queue = new LockFreeRunQ(new P(0), global, SLOTS, start);
        }

        void thief(int attempts, boolean stealRunNextG) {
            thieves++;
            Go.go("thief", () -> {
                LockFreeRunQ own = new LockFreeRunQ(new P(thieves), global, SLOTS, 0);
                for (int i = 0; i < attempts; i++) {
                    G gp = own.runqsteal(queue, stealRunNextG);
                    List<Long> taken = drained(own);
                    if (gp != null) {
                        taken.add(gp.goid);
                    }
                    assertThat(taken).as("one stolen batch").isSorted();
                    thievesTook.addAll(taken);
                }
            });
        }

        void put(long goid, boolean next) {
            queue.runqput(new G(goid, GStatus.RUNNABLE), next);
        }

        void get() {
            NextG next = queue.runqget();
            if (next != null) {
                ownerTook.add(next.gp().goid);
            }
        }

        void everyOneOf(long count) {
            InAWorld.awaitAllOthers();
            List<Long> all = new ArrayList<>(ownerTook);
            all.addAll(thievesTook);
            all.addAll(drained(queue));
            for (@Nullable G gp = global.globrunqget(); gp != null; gp = global.globrunqget()) {
                all.add(gp.goid);
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList());
        }

        private static List<Long> drained(LockFreeRunQ queue) {
            List<Long> ids = new ArrayList<>();
            for (@Nullable NextG next = queue.runqget(); next != null; next = queue.runqget()) {
                ids.add(next.gp().goid);
            }
            return ids;
        }
    }

    @Test
    void an_owner_that_puts_and_gets_and_two_thieves_share_what_there_is() {
        InAWorld.explore(race(0));
    }

    @Test
    void and_do_so_where_the_counters_wrap_around() {
        InAWorld.explore(race(-2));
    }

    private static Body race(int start) {
        return () -> {
            Race race = new Race(start);
            race.put(1, false);
            race.put(2, false);
            race.thief(2, true);
            race.thief(1, false);
            race.put(3, true);
            race.get();
            race.put(4, true);
            race.get();
            race.get();
            race.everyOneOf(4);
        };
    }

    @Test
    void a_full_ring_that_is_robbed_while_it_overflows_loses_nothing() {
        InAWorld.explore(() -> {
            Race race = new Race(0);
            for (int goid = 1; goid <= SLOTS; goid++) {
                race.put(goid, false);
            }
            race.thief(1, false);
            race.put(5, false);
            race.put(6, true);
            race.put(7, true);
            race.everyOneOf(7);
        });
    }

    @Test
    void the_owner_gets_the_ring_in_order_whatever_thieves_take_of_it() {
        InAWorld.explore(() -> {
            Race race = new Race(0);
            race.thief(2, false);
            for (int goid = 1; goid <= 4; goid++) {
                race.put(goid, false);
            }
            for (int i = 0; i < 4; i++) {
                race.get();
            }
            assertThat(race.ownerTook).isSorted();
            race.everyOneOf(4);
        });
    }

    @Test
    void a_lone_runnext_goes_to_its_owner_or_to_one_thief() {
        InAWorld.explore(() -> {
            Race race = new Race(0);
            race.thief(1, true);
            race.thief(1, true);
            race.put(1, true);
            race.get();
            race.everyOneOf(1);
        });
    }

    @Test
    void a_queue_that_always_has_something_never_seems_empty() {
        InAWorld.explore(() -> {
            Race race = new Race(0);
            race.put(1, true);
            Go.go("onlooker", () -> assertThat(race.queue.runqempty()).isFalse());
            // The first is displaced into the ring, and the second run: who saw an empty ring now sees no runnext.
            race.put(2, true);
            race.get();
            InAWorld.awaitAllOthers();
        });
    }
}
