package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of word, before a try and before an unlock too many. */
@Tag("task-1")
class HiddenFastPathTests {

    @Test
    void a_try_before_any_word() {
        for (int flags = 0; flags < MUTEX_STARVING; flags++) {
            for (int waiters = 0; waiters < 4; waiters++) {
                Questions.of(1, 2)
                        .finding(flags + waiters * ONE_WAITER)
                        .calls(Call.TRY_LOCK)
                        .agreesWithTheReference();
                Questions.of(1, 2)
                        .finding(MUTEX_STARVING + (flags & MUTEX_LOCKED) + (waiters + 1) * ONE_WAITER)
                        .calls(Call.TRY_LOCK)
                        .agreesWithTheReference();
            }
        }
    }

    @Test
    void an_unlock_too_many_before_any_word() {
        for (int flags : new int[] {0, MUTEX_WOKEN, MUTEX_STARVING + ONE_WAITER}) {
            for (int waiters = 0; waiters < 4; waiters++) {
                Questions.of(1, 4)
                        .finding(flags + waiters * ONE_WAITER)
                        .calls(Call.UNLOCK)
                        .endsBy("fatal error: sync: unlock of unlocked mutex");
            }
        }
    }

    @Test
    void three_that_try() {
        Questions.of(1, 2)
                .goroutines(Rounds.tryLock(0).times(2), Rounds.tryLock(0), Rounds.tryLock(0))
                .goesWellUnderAllSchedulesWithPreemptions(2);
    }
}
