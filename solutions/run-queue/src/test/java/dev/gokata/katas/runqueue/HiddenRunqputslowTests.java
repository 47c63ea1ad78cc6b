package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_TO_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUTSLOW;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF_TO_GLOBAL;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other sizes, and more schedules. */
@Tag("task-3")
class HiddenRunqputslowTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void a_ring_of_two_slots_gives_one_and_the_new_one() {
        Questions.byRule(8)
                .on(new Setting(2, -1, List.of(1L, 2L), 0, Owner.IDLE))
                .then(RUNQPUTSLOW, 3)
                .leavesInTheRing(2)
                .leavesOnTheGlobalQueue(1, 3);
    }

    @Test
    void a_ring_of_Go_wherever_its_counters_stand() {
        for (int head : new int[] {-1, -200, Integer.MAX_VALUE - 3, Integer.MIN_VALUE}) {
            Questions.byRule(8)
                    .ringOfGo(256)
                    .withHeadAt(head)
                    .then(RUNQPUTSLOW, 257)
                    .goesAsInGo();
        }
    }

    @Test
    void one_less_than_full_is_not_full() {
        Questions.byRule(10)
                .ringOfGo(255)
                .then(RUNQPUTSLOW, 257)
                .answers("false")
                .goesAsInGo();
    }

    @Test
    void thieves_under_many_schedules() {
        Questions.byRule(9)
                .race(1, 2, 3, 4)
                .withHeadAt(-2)
                .of("owner", step(RUNQPUTSLOW, 5), step(ADDS_TO_RING, 6), step(ADDS_TO_RING, 7), step(RUNQPUTSLOW, 8))
                .of("thief", step(TAKES_HALF_TO_GLOBAL), step(TAKES_ONE))
                .of("other thief", step(TAKES_HALF_TO_GLOBAL))
                .goesWell(4711, SCHEDULES);
    }
}
