package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.GET_FROM_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.PUT_IN_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rings of other sizes, and more schedules. */
@Tag("task-1")
class HiddenRingTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void a_ring_of_two_slots_goes_around_and_around() {
        Story story = Questions.byRule(1).on(new Setting(2, -2, List.of(), 0, Owner.IDLE));
        for (int goid = 1; goid <= 8; goid++) {
            story = story.then(PUT_IN_RING, goid).then(GET_FROM_RING);
        }
        story.goesAsInGo();
    }

    @Test
    void a_ring_of_two_slots_is_full_with_two() {
        Questions.byRule(2)
                .on(new Setting(2, -1, List.of(1L, 2L), 0, Owner.IDLE))
                .then(PUT_IN_RING, 3)
                .answers("false");
    }

    @Test
    void an_owner_and_two_thieves_under_many_schedules() {
        Questions.byRule(4)
                .race(1, 2)
                .withHeadAt(-1)
                .of("owner", step(PUT_IN_RING, 3), step(GET_FROM_RING), step(PUT_IN_RING, 4), step(GET_FROM_RING))
                .of("thief", step(TAKES_HALF), step(TAKES_ONE))
                .of("other thief", step(TAKES_ONE), step(TAKES_ONE))
                .goesWell(4711, SCHEDULES);
    }
}
