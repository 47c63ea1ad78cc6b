package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUTSLOW;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF_TO_GLOBAL;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class RunqputslowTests {

    @Nested
    class Rule_8_the_older_half_and_the_new_one {

        private final Questions learner = Questions.byRule(8);

        @Test
        void go_to_the_global_queue_in_this_order() {
            learner.ring(1, 2, 3, 4)
                    .then(RUNQPUTSLOW, 5)
                    .answers("true")
                    .leavesInTheRing(3, 4)
                    .leavesOnTheGlobalQueue(1, 2, 5);
        }

        @Test
        void go_there_wherever_the_head_is() {
            learner.ring(1, 2, 3, 4)
                    .withHeadAt(-1)
                    .then(RUNQPUTSLOW, 5)
                    .leavesInTheRing(3, 4)
                    .leavesOnTheGlobalQueue(1, 2, 5);
        }

        @Test
        void are_129_in_Go() {
            learner.ringOfGo(256).then(RUNQPUTSLOW, 257).goesAsInGo();
        }

        @Test
        void go_there_as_one_batch() {
            learner.ring(1, 2, 3, 4).then(RUNQPUTSLOW, 5).putsOnTheGlobalQueueOnce();
        }

        @Test
        void leave_runnext_alone() {
            learner.ring(1, 2, 3, 4).withNext(6).then(RUNQPUTSLOW, 5).leavesInRunnext(6);
        }
    }

    @Nested
    class Rule_9_first_taken_and_then_linked {

        private final Questions learner = Questions.byRule(9);

        @Test
        void the_head_moves_by_one_compare_and_swap() {
            learner.ring(1, 2, 3, 4).then(RUNQPUTSLOW, 5).swapsTheHeadOnce();
        }

        @Test
        void a_thief_may_be_quicker() {
            learner.race(1, 2, 3, 4)
                    .of("owner", step(RUNQPUTSLOW, 5))
                    .of("thief", step(TAKES_ONE))
                    .goesWell();
        }

        @Test
        void a_thief_may_queue_elsewhere_what_it_took() {
            learner.race(1, 2, 3, 4)
                    .of("owner", step(RUNQPUTSLOW, 5))
                    .of("thief", step(TAKES_HALF_TO_GLOBAL), step(TAKES_HALF_TO_GLOBAL))
                    .goesWell();
        }
    }

    @Nested
    class Rule_10_not_full {

        private final Questions learner = Questions.byRule(10);

        @Test
        void nothing_is_done_if_the_ring_is_not_full() {
            learner.ring(1, 2, 3)
                    .then(RUNQPUTSLOW, 5)
                    .answers("false")
                    .leavesInTheRing(1, 2, 3)
                    .leavesOnTheGlobalQueue();
        }

        @Test
        void an_empty_ring_is_not_full() {
            learner.ring().then(RUNQPUTSLOW, 5).answers("false").leavesOnTheGlobalQueue();
        }
    }
}
