package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Found;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Meanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class SpinningTests {

    @Nested
    class Rule_10_spinning {

        private final Questions learner = Questions.of(3, 10);

        @Test
        void comes_before_waiting_as_often_as_canSpin_says() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .does(
                            "lock: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void is_left_out_where_canSpin_says_no() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .does(
                            "lock: locked",
                            "waits at the end: locked waiters=1",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void gets_a_mutex_that_is_let_go_meanwhile() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.NOTHING)
                    .whileSpinning(Meanwhile.UNLOCKS)
                    .does("lock: locked", "spins: locked", "spins: locked", "holds it: locked");
        }

        @Test
        void sees_who_comes_meanwhile() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.NOTHING)
                    .whileSpinning(Meanwhile.NOTHING)
                    .whileSpinning(Meanwhile.NOTHING)
                    .whileSpinning(Meanwhile.COMES_AND_WAITS)
                    .wokenTo(Found.FREE, 0, 100)
                    .does(
                            "lock: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "spins: locked",
                            "waits at the end: locked waiters=2",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }

        @Test
        void begins_anew_after_each_wait() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .wokenTo(Found.TAKEN, 0, 100)
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
        void does_not_hold_up_a_free_mutex() {
            learner.finding(ONE_WAITER)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .does("lock: unlocked waiters=1", "holds it: locked waiters=1");
        }

        @Test
        void makes_no_sense_in_starvation_mode() {
            learner.finding(MUTEX_LOCKED + MUTEX_STARVING + ONE_WAITER)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .wokenTo(Found.FREE, 0, 100)
                    .does(
                            "lock: locked starving waiters=1",
                            "waits at the end: locked starving waiters=2",
                            "is woken: unlocked woken",
                            "holds it: locked");
        }
    }

    @Nested
    class Rule_11_the_woken_bit_of_one_that_spins {

        private final Questions learner = Questions.of(3, 11);

        @Test
        void is_set_where_others_wait_and_taken_away_with_the_mutex() {
            learner.finding(MUTEX_LOCKED + ONE_WAITER)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.UNLOCKS)
                    .does("lock: locked waiters=1", "spins: locked woken waiters=1", "holds it: locked waiters=1");
        }

        @Test
        void is_taken_away_before_waiting() {
            learner.finding(MUTEX_LOCKED + ONE_WAITER)
                    .calls(Call.LOCK)
                    .whichMaySpin()
                    .wokenTo(Found.FREE, 1, 100)
                    .does(
                            "lock: locked waiters=1",
                            "spins: locked woken waiters=1",
                            "spins: locked woken waiters=1",
                            "spins: locked woken waiters=1",
                            "spins: locked woken waiters=1",
                            "waits at the end: locked waiters=2",
                            "is woken: unlocked woken waiters=1",
                            "holds it: locked waiters=1");
        }

        @Test
        void is_not_set_where_nobody_waits() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.UNLOCKS)
                    .does("lock: locked", "spins: locked", "holds it: locked");
        }

        @Test
        void is_set_as_soon_as_somebody_waits() {
            learner.finding(MUTEX_LOCKED)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.COMES_AND_WAITS)
                    .whileSpinning(Meanwhile.UNLOCKS)
                    .does(
                            "lock: locked",
                            "spins: locked",
                            "spins: locked woken waiters=1",
                            "holds it: locked waiters=1");
        }

        @Test
        void of_another_stays() {
            learner.finding(MUTEX_LOCKED + MUTEX_WOKEN + ONE_WAITER)
                    .calls(Call.LOCK)
                    .whileSpinning(Meanwhile.UNLOCKS)
                    .does(
                            "lock: locked woken waiters=1",
                            "spins: locked woken waiters=1",
                            "holds it: locked woken waiters=1");
        }

        @Test
        void is_never_left_behind() {
            learner.goroutines(Rounds.lock(0), Rounds.lock(0), Rounds.lock(0))
                    .whichMaySpin()
                    .goesWellUnderAllSchedulesWithPreemptions(1);
        }

        @Test
        void is_that_of_one_goroutine_at_a_time() {
            learner.goroutines(
                            Rounds.lock(5_000),
                            Rounds.lock(0).after(1_000),
                            Rounds.lock(0).after(2_000).times(2),
                            Rounds.lock(0).after(3_000))
                    .whichMaySpin()
                    .goesWellUnderSchedules(200);
        }
    }
}
