package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class WaitingTests {

    @Nested
    class Rule_5_who_finds_it_held {

        private final Questions learner = Questions.of(2, 5);

        @Test
        void counts_itself_in_and_waits() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.FREE, 0, 100)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void counts_itself_in_beside_others() {
            learner.finding(MUTEX_LOCKED + 2 * ONE_WAITER)
                    .calls(Call.LOCK)
                    .wokenTo(Found.FREE, 2, 100)
                    .does(
                            "lock: locked waiters=2",
                            "waits at the end: locked waiters=3",
                            "is woken: unlocked woken waiters=2",
                            "holds it: locked waiters=2");
        }

        @Test
        void looks_again_if_the_word_changed_before_it_could_count_itself_in() {
            learner.goroutines(Rounds.lock(0), Rounds.lock(0)).goesWellUnderAllSchedulesWithPreemptions(2);
        }
    }

    @Nested
    class Rule_6_the_queue {

        private final Questions learner = Questions.of(2, 6);

        @Test
        void is_joined_in_front_by_one_that_has_waited_before() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.TAKEN, 1, 100)
                    .wokenTo(Found.TAKEN, 0, 100)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken waiters=1",
                            "waits in front: locked waiters=2",
                            "is woken: locked woken",
                            "waits in front: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void is_joined_at_the_end_again_in_the_next_lock() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK, Call.LOCK)
                    .wokenTo(Found.FREE, 0, 100)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked",
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }
    }

    @Nested
    class Rule_7_who_comes_and_finds_it_free {

        private final Questions learner = Questions.of(2, 7);

        @Test
        void overtakes_those_that_wait() {
            learner.finding(2 * ONE_WAITER)
                    .calls(Call.LOCK)
                    .does("lock: unlocked waiters=2", "holds it: locked waiters=2");
        }

        @Test
        void may_do_so_again_and_again() {
            learner.goroutines(Rounds.lock(0).times(3), Rounds.lock(0)).goesWellUnderSchedules(100);
        }
    }

    @Nested
    class Rule_8_the_woken_bit {

        private final Questions learner = Questions.of(2, 8);

        @Test
        void is_taken_away_by_the_one_that_was_woken_when_it_takes_the_mutex() {
            learner.finding(MUTEX_LOCKED + ONE_WAITER)
                    .calls(Call.LOCK, Call.UNLOCK)
                    .wokenTo(Found.FREE, 1, 100)
                    .does(
                            "lock: locked waiters=1",
                            "waits at the end: locked waiters=2",
                            "is woken: unlocked woken waiters=1",
                            "holds it: locked waiters=1",
                            "unlock: locked waiters=1",
                            "wakes the first: unlocked woken",
                            "has unlocked: unlocked woken");
        }

        @Test
        void is_left_alone_by_one_that_was_not_woken() {
            learner.finding(MUTEX_WOKEN + ONE_WAITER)
                    .calls(Call.LOCK)
                    .does("lock: unlocked woken waiters=1", "holds it: locked woken waiters=1");
        }

        @Test
        void is_left_alone_by_one_that_comes_and_waits() {
            learner.finding(MUTEX_LOCKED + MUTEX_WOKEN)
                    .calls(Call.LOCK)
                    .wokenTo(Found.FREE, 0, 100)
                    .does(
                            "lock: locked woken",
                            "waits at the end: locked woken waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }
    }

    @Nested
    class Rule_9_unlock {

        private final Questions learner = Questions.of(2, 9);

        @Test
        void takes_one_off_the_waiters_and_wakes_it() {
            learner.finding(MUTEX_LOCKED + 2 * ONE_WAITER)
                    .calls(Call.UNLOCK)
                    .does(
                            "unlock: locked waiters=2",
                            "wakes the first: unlocked woken waiters=1",
                            "has unlocked: unlocked woken waiters=1");
        }

        @Test
        void wakes_nobody_while_one_is_awake() {
            learner.finding(MUTEX_LOCKED + MUTEX_WOKEN + 2 * ONE_WAITER)
                    .calls(Call.UNLOCK)
                    .does("unlock: locked woken waiters=2", "has unlocked: unlocked woken waiters=2");
        }

        @Test
        void wakes_nobody_where_nobody_waits() {
            learner.finding(MUTEX_LOCKED + MUTEX_WOKEN)
                    .calls(Call.UNLOCK)
                    .does("unlock: locked woken", "has unlocked: unlocked woken");
        }

        @Test
        void loses_no_wake_up_under_any_schedule_with_two_preemptions() {
            learner.goroutines(Rounds.lock(0), Rounds.lock(0).times(2)).goesWellUnderAllSchedulesWithPreemptions(2);
        }

        @Test
        void loses_no_wake_up_with_three_goroutines() {
            learner.goroutines(
                            Rounds.lock(0).times(2),
                            Rounds.lock(10_000),
                            Rounds.tryLock(0).then(Rounds.lock(0)))
                    .goesWellUnderSchedules(400);
        }
    }
}
