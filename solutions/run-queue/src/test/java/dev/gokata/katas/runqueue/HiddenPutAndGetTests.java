package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGET;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUTBATCH;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF_TO_GLOBAL;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many as in Go, and more schedules. */
@Tag("task-4")
class HiddenPutAndGetTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void of_258_go_statements_the_last_but_one_overflows() {
        Story story = Questions.byRule(12).ringOfGo(0);
        for (int goid = 1; goid <= 258; goid++) {
            story = story.then(RUNQPUT_NEXT, goid);
        }
        story.leavesInRunnext(258).goesAsInGo();
    }

    @Test
    void a_batch_of_128_finds_room_for_two() {
        long[] goids = new long[128];
        for (int i = 0; i < goids.length; i++) {
            goids[i] = 1_000L + i;
        }
        Questions.byRule(14).ringOfGo(254).then(RUNQPUTBATCH, goids).goesAsInGo();
    }

    @Test
    void a_batch_finds_no_room_in_a_full_ring() {
        Questions.byRule(14)
                .ring(1, 2, 3, 4)
                .withHeadAt(-3)
                .then(RUNQPUTBATCH, 5)
                .answers("left in the batch: g5")
                .leavesInTheRing(1, 2, 3, 4);
    }

    @Test
    void a_full_ring_and_thieves_under_many_schedules() {
        Questions.byRule(12)
                .race(1, 2, 3, 4)
                .withNext(5)
                .of("owner", step(RUNQPUT_NEXT, 6), step(RUNQPUT, 7), step(RUNQGET), step(RUNQPUT_NEXT, 8))
                .of("thief", step(TAKES_HALF), step(TAKES_NEXT))
                .of("other thief", step(TAKES_ONE), step(TAKES_HALF_TO_GLOBAL))
                .goesWell(4711, SCHEDULES);
    }
}
