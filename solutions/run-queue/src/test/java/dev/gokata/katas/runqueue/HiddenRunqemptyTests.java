package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_TO_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQEMPTY;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More schedules. */
@Tag("task-7")
class HiddenRunqemptyTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void two_onlookers_and_a_thief_under_many_schedules() {
        Questions.byRule(23)
                .race()
                .withHeadAt(-1)
                .withNext(1)
                .of("onlooker", step(RUNQEMPTY), step(RUNQEMPTY))
                .of("owner", step(ADDS_NEXT, 2), step(TAKES_NEXT), step(ADDS_TO_RING, 3), step(TAKES_ONE))
                .of("thief", step(TAKES_ONE), step(TAKES_NEXT))
                .goesWell(4711, SCHEDULES);
    }

    @Test
    void a_full_ring_wherever_its_counters_stand() {
        for (int head : new int[] {-1, -256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Questions.byRule(22).ringOfGo(256).withHeadAt(head).then(RUNQEMPTY).answers("false");
        }
    }
}
