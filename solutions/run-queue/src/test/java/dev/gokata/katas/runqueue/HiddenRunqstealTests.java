package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGET;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQSTEAL;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.STEAL_AND_RUN;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thieves of all sizes, and more schedules. */
@Tag("task-6")
class HiddenRunqstealTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void of_any_ring_the_last_of_the_half_runs() {
        for (int count = 1; count <= 256; count += 5) {
            Questions.byRule(19).ringOfGo(count).then(RUNQSTEAL).goesAsInGo();
        }
    }

    @Test
    void an_owner_and_three_thieves_under_many_schedules() {
        Questions.byRule(21)
                .race(1, 2, 3)
                .withHeadAt(-1)
                .withNext(4)
                .of("thief", step(STEAL_AND_RUN))
                .of("other thief", step(STEAL_AND_RUN))
                .of("third thief", step(STEAL_AND_RUN))
                .of(
                        "owner",
                        step(RUNQPUT_NEXT, 5),
                        step(RUNQPUT, 6),
                        step(RUNQGET),
                        step(RUNQPUT_NEXT, 7),
                        step(RUNQGET))
                .goesWell(4711, SCHEDULES);
    }
}
