package dev.gokata.katas.mutexstarvation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hogs of every kind, and more schedules. */
@Tag("task-4")
class HiddenStarvationTests {

    private static final long MILLI = 1_000_000;

    @Test
    void against_any_hog_a_waiter_loses_one_round_after_its_millisecond_and_no_more() {
        for (long hold = 100_000; hold <= 3 * MILLI; hold += 100_000) {
            int rounds = (int) (6 * MILLI / hold) + 4;
            Questions.of(4, 12)
                    .goroutines(Rounds.lock(hold).times(rounds), Rounds.lock(0).after(1_000))
                    .whichWaitAtMost(MILLI + 2 * hold + 10_000)
                    .goesWellUnderSchedules(1);
        }
    }

    @Test
    void who_hands_over_and_comes_back_under_all_schedules_with_two_preemptions() {
        Questions.of(4, 15)
                .goroutines(Rounds.lock(1_200_000).times(3), Rounds.lock(0).after(1_000))
                .goesWellUnderAllSchedulesWithPreemptions(2);
    }

    @Test
    void two_that_starve_and_two_that_come_later() {
        Questions.of(4, 13)
                .goroutines(
                        Rounds.lock(700_000).times(5),
                        Rounds.lock(100_000).after(1_000).times(2),
                        Rounds.lock(100_000).after(500_000),
                        Rounds.tryLock(0).then(Rounds.lock(0)).after(1_400_000).times(2))
                .goesWellUnderSchedules(500);
    }

    @Test
    void nobody_starves_who_has_not_waited_a_millisecond() {
        Questions.of(4, 12)
                .goroutines(Rounds.lock(300_000), Rounds.lock(300_000), Rounds.lock(300_000), Rounds.lock(90_000))
                .goesWellUnderSchedules(500);
    }
}
