package dev.gokata.katas.mutexstarvation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More goroutines, and more schedules. */
@Tag("task-2")
class HiddenWaitingTests {

    @Test
    void two_goroutines_under_all_schedules_with_three_preemptions() {
        Questions.of(2, 9)
                .goroutines(Rounds.lock(0).times(2), Rounds.lock(0))
                .goesWellUnderAllSchedulesWithPreemptions(3);
    }

    @Test
    void three_goroutines_under_all_schedules_with_two_preemptions() {
        Questions.of(2, 9)
                .goroutines(Rounds.lock(0), Rounds.lock(0), Rounds.lock(0))
                .goesWellUnderAllSchedulesWithPreemptions(2);
    }

    @Test
    void five_goroutines() {
        Rounds twice = Rounds.lock(1_000).times(2);
        Questions.of(2, 9).goroutines(twice, twice, twice, twice, twice).goesWellUnderSchedules(300);
    }
}
