package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_TO_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQEMPTY;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-7")
class RunqemptyTests {

    @Nested
    class Rule_22_ring_and_runnext {

        private final Questions learner = Questions.byRule(22);

        @Test
        void a_queue_without_anybody_is_empty() {
            learner.ring().then(RUNQEMPTY).answers("true");
        }

        @Test
        void a_queue_with_somebody_in_the_ring_is_not_empty() {
            learner.ring(1).then(RUNQEMPTY).answers("false");
        }

        @Test
        void a_queue_with_somebody_in_runnext_is_not_empty() {
            learner.ring().withNext(1).then(RUNQEMPTY).answers("false");
        }

        @Test
        void a_full_ring_is_not_empty() {
            learner.ring(1, 2, 3, 4).then(RUNQEMPTY).answers("false");
        }
    }

    @Nested
    class Rule_23_at_one_moment {

        private final Questions learner = Questions.byRule(23);

        @Test
        void who_moves_from_runnext_to_the_ring_is_never_gone() {
            learner.race()
                    .withNext(1)
                    .of("onlooker", step(RUNQEMPTY))
                    .of("owner", step(ADDS_NEXT, 2), step(TAKES_NEXT))
                    .goesWell();
        }

        @Test
        void somebody_is_there_though_ring_and_runnext_are_empty_by_turns() {
            learner.race(1)
                    .of("onlooker", step(RUNQEMPTY))
                    .of("owner", step(ADDS_NEXT, 2), step(TAKES_ONE), step(ADDS_TO_RING, 3), step(TAKES_NEXT))
                    .goesWell();
        }
    }
}
