package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_TO_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGRAB;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGRAB_NEXT_TOO;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All sizes of Go, and more schedules. */
@Tag("task-5")
class HiddenRunqgrabTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void half_of_any_ring() {
        for (int count = 0; count <= 256; count++) {
            Questions.byRule(15).ringOfGo(count).withHeadAt(-100).then(RUNQGRAB).goesAsInGo();
        }
    }

    @Test
    void three_thieves_and_an_owner_under_many_schedules() {
        Questions.byRule(16)
                .race(1, 2, 3)
                .withHeadAt(-2)
                .of("thief", step(RUNQGRAB))
                .of("other thief", step(RUNQGRAB_NEXT_TOO))
                .of(
                        "owner",
                        step(ADDS_TO_RING, 4),
                        step(TAKES_ONE),
                        step(ADDS_NEXT, 5),
                        step(ADDS_NEXT, 6),
                        step(TAKES_NEXT))
                .goesWell(4711, SCHEDULES);
    }

    @Test
    void two_thieves_of_a_running_P_under_many_schedules() {
        Questions.byRule(18)
                .race()
                .withNext(1)
                .ofAPThatIs(Owner.RUNNING)
                .of("thief", step(RUNQGRAB_NEXT_TOO))
                .of("other thief", step(RUNQGRAB_NEXT_TOO))
                .of("owner", step(TAKES_NEXT), step(ADDS_NEXT, 2), step(ADDS_NEXT, 3))
                .goesWell(4711, SCHEDULES);
    }
}
