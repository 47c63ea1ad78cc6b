package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Meanwhile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every moment at which something happens to one that spins, and more schedules. */
@Tag("task-3")
class HiddenSpinningTests {

    @Test
    void whatever_happens_during_whichever_spin() {
        for (Meanwhile meanwhile : Meanwhile.values()) {
            for (int spin = 0; spin < 5; spin++) {
                for (int word = 0; word < 3 * ONE_WAITER; word += ONE_WAITER) {
                    before(word + MUTEX_LOCKED, spin, meanwhile);
                    before(word + MUTEX_LOCKED + MUTEX_WOKEN, spin, meanwhile);
                }
            }
        }
    }

    private static void before(int word, int spin, Meanwhile meanwhile) {
        Acting acting = Questions.of(3, 11).finding(word).calls(Call.LOCK);
        for (int i = 0; i < spin; i++) {
            acting = acting.whileSpinning(Meanwhile.NOTHING);
        }
        acting.whileSpinning(meanwhile)
                .wokenTo(Found.TAKEN, 1, 1_000)
                .wokenTo(Found.FREE, 1, 1_000)
                .agreesWithTheReference();
    }

    @Test
    void three_goroutines_under_all_schedules_with_two_preemptions() {
        Questions.of(3, 11)
                .goroutines(Rounds.lock(500), Rounds.lock(0), Rounds.lock(0).after(100))
                .whichMaySpin()
                .goesWellUnderAllSchedulesWithPreemptions(2);
    }
}
