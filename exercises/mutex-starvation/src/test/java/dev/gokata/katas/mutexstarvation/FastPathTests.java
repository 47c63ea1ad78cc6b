package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class FastPathTests {

    private static final String UNLOCK_OF_UNLOCKED = "fatal error: sync: unlock of unlocked mutex";

    @Nested
    class Rule_1_lock {

        private final Questions learner = Questions.of(1, 1);

        @Test
        void sets_the_locked_bit_of_a_free_mutex() {
            learner.finding(0).calls(Call.LOCK).does("lock: unlocked", "holds it: locked");
        }

        @Test
        void takes_a_single_operation() {
            learner.takesOperations(Call.LOCK, 0, 1);
        }

        @Test
        void works_again_after_an_unlock() {
            learner.finding(0)
                    .calls(Call.LOCK, Call.UNLOCK, Call.LOCK)
                    .does(
                            "lock: unlocked",
                            "holds it: locked",
                            "unlock: locked",
                            "has unlocked: unlocked",
                            "lock: unlocked",
                            "holds it: locked");
        }
    }

    @Nested
    class Rule_2_tryLock {

        private final Questions learner = Questions.of(1, 2);

        @Test
        void locks_a_free_mutex() {
            learner.finding(0).calls(Call.TRY_LOCK).does("try: unlocked", "holds it: locked");
        }

        @Test
        void fails_while_somebody_holds_it() {
            learner.finding(MUTEX_LOCKED).calls(Call.TRY_LOCK).does("try: locked", "goes without: locked");
        }

        @Test
        void overtakes_those_that_wait() {
            learner.finding(2 * ONE_WAITER)
                    .calls(Call.TRY_LOCK)
                    .does("try: unlocked waiters=2", "holds it: locked waiters=2");
        }

        @Test
        void overtakes_one_that_was_woken_whose_bit_stays() {
            learner.finding(MUTEX_WOKEN).calls(Call.TRY_LOCK).does("try: unlocked woken", "holds it: locked woken");
        }

        @Test
        void fails_in_starvation_mode_even_if_nobody_holds_it() {
            learner.finding(MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.TRY_LOCK)
                    .does("try: unlocked starving waiters=1", "goes without: unlocked starving waiters=1");
        }
    }

    @Nested
    class Rule_3_unlock {

        private final Questions learner = Questions.of(1, 3);

        @Test
        void takes_the_locked_bit_away() {
            learner.finding(MUTEX_LOCKED).calls(Call.UNLOCK).does("unlock: locked", "has unlocked: unlocked");
        }

        @Test
        void takes_a_single_operation() {
            learner.takesOperations(Call.UNLOCK, MUTEX_LOCKED, 1);
        }

        @Test
        void needs_no_owner() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.UNLOCK, Call.TRY_LOCK, Call.UNLOCK)
                    .does(
                            "unlock: locked",
                            "has unlocked: unlocked",
                            "try: unlocked",
                            "holds it: locked",
                            "unlock: locked",
                            "has unlocked: unlocked");
        }

        @Test
        void of_two_that_lock_at_once_lets_one_in() {
            learner.goroutines(Rounds.tryLock(0), Rounds.tryLock(0)).goesWellUnderAllSchedulesWithPreemptions(2);
        }
    }

    @Nested
    class Rule_4_unlock_of_what_is_not_locked {

        private final Questions learner = Questions.of(1, 4);

        @Test
        void is_fatal() {
            learner.finding(0).calls(Call.UNLOCK).endsBy(UNLOCK_OF_UNLOCKED);
        }

        @Test
        void is_fatal_the_second_time() {
            learner.finding(MUTEX_LOCKED).calls(Call.UNLOCK, Call.UNLOCK).endsBy(UNLOCK_OF_UNLOCKED);
        }

        @Test
        void is_fatal_whoever_waits() {
            learner.finding(ONE_WAITER).calls(Call.UNLOCK).endsBy(UNLOCK_OF_UNLOCKED);
        }
    }
}
