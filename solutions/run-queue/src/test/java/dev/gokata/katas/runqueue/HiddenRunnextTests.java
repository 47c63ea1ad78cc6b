package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.GET_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.PUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two thieves after one goroutine. */
@Tag("task-2")
class HiddenRunnextTests {

    private static final int SCHEDULES = 2_000;

    @Test
    void an_owner_and_two_thieves_under_many_schedules() {
        Questions.byRule(7)
                .race(7)
                .withNext(1)
                .of("owner", step(PUT_NEXT, 2), step(GET_NEXT), step(PUT_NEXT, 3), step(GET_NEXT))
                .of("thief", step(TAKES_NEXT), step(TAKES_NEXT))
                .of("other thief", step(TAKES_NEXT))
                .goesWell(4711, SCHEDULES);
    }

    @Test
    void the_same_one_may_come_and_go() {
        Questions.byRule(5)
                .ring()
                .then(PUT_NEXT, 1)
                .then(GET_NEXT)
                .then(PUT_NEXT, 2)
                .then(PUT_NEXT, 3)
                .answers("g2")
                .then(GET_NEXT)
                .answers("g3")
                .then(GET_NEXT)
                .answers("nil");
    }
}
