package dev.gokata.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeMutexTests {

    private static ExplorationResult explore(Body main) {
        return Exploration.of(Program.of(main).withPointBudget(500))
                .withSchedules(500)
                .run();
    }

    @Test
    void one_at_a_time_holds_it() {
        ExplorationResult result = explore(() -> {
            RuntimeMutex lock = new RuntimeMutex("lock");
            int[] inside = new int[1];
            for (int i = 0; i < 3; i++) {
                Go.go(() -> {
                    lock.lock();
                    inside[0]++;
                    Go.point("inside", null);
                    if (inside[0] != 1 || !lock.isHeld()) {
                        throw new GoPanic("two inside");
                    }
                    inside[0]--;
                    lock.unlock();
                });
            }
            Go.sleep(1);
            if (lock.isHeld()) {
                throw new GoPanic("still held");
            }
        });

        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }

    @Test
    void to_give_back_what_is_not_held_is_fatal() {
        assertThat(Program.of(() -> new RuntimeMutex("lock").unlock())
                        .run()
                        .outcome()
                        .headline())
                .isEqualTo("fatal error: unlock of unlocked lock");
    }

    @Test
    void who_gives_it_back_before_he_parks_may_be_readied_before_he_waits() {
        assertThat(explore(waking(false))
                        .failure()
                        .orElseThrow()
                        .run()
                        .outcome()
                        .headline())
                .isEqualTo("fatal error: bad g->status in ready");
    }

    @Test
    void who_gives_it_back_by_his_park_is_readied_when_he_waits() {
        ExplorationResult result = explore(waking(true));

        assertThat(result.failure().isPresent()).as(result.describe()).isFalse();
    }

    /** One waits in a queue under a lock, another takes him out of it under the same lock. */
    private static Body waking(boolean unlocksByThePark) {
        return () -> {
            RuntimeMutex lock = new RuntimeMutex("lock");
            List<Goroutine> queue = new ArrayList<>();
            Go.go(() -> {
                lock.lock();
                queue.add(Go.getg());
                if (unlocksByThePark) {
                    Go.gopark(
                            () -> {
                                lock.unlock();
                                return true;
                            },
                            WaitReason.CHAN_RECEIVE,
                            null);
                } else {
                    lock.unlock();
                    Go.gopark(WaitReason.CHAN_RECEIVE, null);
                }
            });
            Go.go(() -> {
                lock.lock();
                List<Goroutine> woken = List.copyOf(queue);
                queue.clear();
                lock.unlock();
                woken.forEach(Go::goready);
            });
            Go.sleep(1);
        };
    }
}
