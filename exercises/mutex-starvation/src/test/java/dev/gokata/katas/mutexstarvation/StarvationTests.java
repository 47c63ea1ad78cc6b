package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class StarvationTests {

    private static final long MILLI = 1_000_000;

    @Nested
    class Rule_12_who_has_waited_more_than_a_millisecond {

        private final Questions learner = Questions.of(4, 12);

        @Test
        void and_finds_it_held_begins_starvation_mode() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.TAKEN, 0, MILLI + 1)
                    .wokenTo(Found.HANDED_OVER, 0, 100)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken",
                            "waits in front: locked starving waiters=1",
                            "is woken: unlocked starving waiters=1",
                            "holds it: locked");
        }

        @Test
        void and_finds_it_free_takes_it_and_that_is_all() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.FREE, 2, 5 * MILLI)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken waiters=2",
                            "holds it: locked waiters=2");
        }

        @Test
        void has_waited_longer_than_exactly_a_millisecond() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.TAKEN, 0, MILLI)
                    .wokenTo(Found.FREE, 0, 0)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken",
                            "waits in front: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void may_have_done_so_in_many_short_waits() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.TAKEN, 0, 600_000)
                    .wokenTo(Found.TAKEN, 0, 600_000)
                    .wokenTo(Found.HANDED_OVER, 1, 100)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken",
                            "waits in front: locked waiters=1",
                            "is woken: locked woken",
                            "waits in front: locked starving waiters=1",
                            "is woken: unlocked starving waiters=2",
                            "holds it: locked starving waiters=1");
        }

        @Test
        void has_not_waited_while_it_was_spinning() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .wokenTo(Found.TAKEN, 0, MILLI)
                    .wokenTo(Found.FREE, 0, 0)
                    .does(
                            "lock: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken",
                            "spins: locked woken",
                            "spins: locked woken",
                            "spins: locked woken",
                            "spins: locked woken",
                            "waits in front: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void is_somebody_wherever_there_is_starvation_mode() {
            learner.goroutines(Rounds.lock(400_000).times(2), Rounds.lock(100_000))
                    .goesWellUnderAllSchedulesWithPreemptions(1);
        }

        @Test
        void waits_for_no_more_than_the_one_that_holds_it_then() {
            learner.goroutines(Rounds.lock(600_000).times(12), Rounds.lock(0).after(1_000))
                    .whichWaitAtMost(MILLI + 3 * 600_000)
                    .goesWellUnderSchedules(40);
        }
    }

    @Nested
    class Rule_13_in_starvation_mode {

        private final Questions learner = Questions.of(4, 13);

        @Test
        void who_comes_waits_at_the_end() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK)
                    .wokenTo(Found.HANDED_OVER, 0, 100)
                    .does(
                            "lock: locked starving waiters=1",
                            "waits at the end: locked starving waiters=2",
                            "is woken: unlocked starving waiters=1",
                            "holds it: locked");
        }

        @Test
        void who_comes_waits_even_if_the_locked_bit_is_not_set() {
            learner.finding(MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK)
                    .wokenTo(Found.HANDED_OVER, 0, 100)
                    .does(
                            "lock: unlocked starving waiters=1",
                            "waits at the end: unlocked starving waiters=2",
                            "is woken: unlocked starving waiters=1",
                            "holds it: locked");
        }

        @Test
        void nobody_overtakes_the_first() {
            learner.goroutines(
                            Rounds.lock(700_000).times(4),
                            Rounds.lock(0).after(1_000),
                            Rounds.lock(0).then(Rounds.tryLock(0)).after(1_500_000))
                    .goesWellUnderSchedules(150);
        }
    }

    @Nested
    class Rule_14_unlock_in_starvation_mode {

        private final Questions learner = Questions.of(4, 14);

        @Test
        void hands_over_and_leaves_the_rest_of_the_word_alone() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + 2 * ONE_WAITER)
                    .calls(Call.UNLOCK)
                    .does(
                            "unlock: locked starving waiters=2",
                            "hands over: unlocked starving waiters=2",
                            "has unlocked: unlocked starving waiters=2");
        }
    }

    @Nested
    class Rule_15_who_was_handed_the_mutex {

        private final Questions learner = Questions.of(4, 15);

        @Test
        void sets_the_locked_bit_and_takes_itself_off_the_waiters() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK)
                    .wokenTo(Found.HANDED_OVER, 2, 2 * MILLI)
                    .does(
                            "lock: locked starving waiters=1",
                            "waits at the end: locked starving waiters=2",
                            "is woken: unlocked starving waiters=3",
                            "holds it: locked starving waiters=2");
        }

        @Test
        void does_so_in_one_step_while_another_comes() {
            // The one that hands over comes back at once, and has to wait.
            learner.goroutines(Rounds.lock(1_200_000).times(3), Rounds.lock(0).after(1_000))
                    .goesWellUnderAllSchedulesWithPreemptions(1);
        }
    }

    @Nested
    class Rule_16_the_end_of_starvation_mode {

        private final Questions learner = Questions.of(4, 16);

        @Test
        void comes_with_one_that_has_not_waited_long() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK, Call.UNLOCK)
                    .wokenTo(Found.HANDED_OVER, 2, MILLI)
                    .does(
                            "lock: locked starving waiters=1",
                            "waits at the end: locked starving waiters=2",
                            "is woken: unlocked starving waiters=3",
                            "holds it: locked waiters=2",
                            "unlock: locked waiters=2",
                            "wakes the first: unlocked woken waiters=1",
                            "has unlocked: unlocked woken waiters=1");
        }

        @Test
        void comes_with_the_last_that_waits() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK)
                    .wokenTo(Found.HANDED_OVER, 0, 2 * MILLI)
                    .does(
                            "lock: locked starving waiters=1",
                            "waits at the end: locked starving waiters=2",
                            "is woken: unlocked starving waiters=1",
                            "holds it: locked");
        }

        @Test
        void does_not_come_while_one_that_starved_is_followed_by_others() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .wokenTo(Found.TAKEN, 1, 2 * MILLI)
                    .wokenTo(Found.HANDED_OVER, 1, 1)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: locked woken waiters=1",
                            "waits in front: locked starving waiters=2",
                            "is woken: unlocked starving waiters=2",
                            "holds it: locked starving waiters=1");
        }

        @Test
        void leaves_nothing_behind_when_all_are_served() {
            learner.goroutines(
                            Rounds.lock(600_000).times(3),
                            Rounds.lock(600_000).after(1_000),
                            Rounds.lock(600_000).after(2_000))
                    .goesWellUnderSchedules(100);
        }
    }
}
