package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGET;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUTBATCH;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQPUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class PutAndGetTests {

    @Nested
    class Rule_11_to_the_tail_or_to_runnext {

        private final Questions learner = Questions.byRule(11);

        @Test
        void whoever_is_put_goes_to_the_tail() {
            learner.ring(1).then(RUNQPUT, 2).leavesInTheRing(1, 2).leavesInRunnext(0);
        }

        @Test
        void with_next_it_goes_to_runnext() {
            learner.ring(1).then(RUNQPUT_NEXT, 2).leavesInTheRing(1).leavesInRunnext(2);
        }

        @Test
        void who_was_in_runnext_goes_to_the_tail() {
            learner.ring(1, 2)
                    .withNext(3)
                    .then(RUNQPUT_NEXT, 4)
                    .leavesInTheRing(1, 2, 3)
                    .leavesInRunnext(4);
        }

        @Test
        void the_last_of_four_go_statements_runs_first() {
            learner.ring()
                    .then(RUNQPUT_NEXT, 1)
                    .then(RUNQPUT_NEXT, 2)
                    .then(RUNQPUT_NEXT, 3)
                    .then(RUNQPUT_NEXT, 4)
                    .leavesInTheRing(1, 2, 3)
                    .byRule(13)
                    .then(RUNQGET)
                    .answers("g4, inherits the time slice");
        }
    }

    @Nested
    class Rule_12_a_full_ring_overflows {

        private final Questions learner = Questions.byRule(12);

        @Test
        void half_of_the_ring_and_the_new_one_leave() {
            learner.ring(1, 2, 3, 4).then(RUNQPUT, 5).leavesInTheRing(3, 4).leavesOnTheGlobalQueue(1, 2, 5);
        }

        @Test
        void half_of_the_ring_and_who_was_in_runnext_leave() {
            learner.ring(1, 2, 3, 4)
                    .withNext(5)
                    .then(RUNQPUT_NEXT, 6)
                    .leavesInRunnext(6)
                    .leavesInTheRing(3, 4)
                    .leavesOnTheGlobalQueue(1, 2, 5);
        }

        @Test
        void with_an_empty_runnext_nobody_leaves() {
            learner.ring(1, 2, 3, 4)
                    .then(RUNQPUT_NEXT, 5)
                    .leavesInTheRing(1, 2, 3, 4)
                    .leavesOnTheGlobalQueue();
        }

        @Test
        void whoever_is_put_while_a_thief_makes_room_is_not_lost() {
            learner.race(1, 2, 3, 4)
                    .of("owner", step(RUNQPUT, 5))
                    .of("thief", step(TAKES_ONE), step(TAKES_ONE))
                    .goesWell();
        }
    }

    @Nested
    class Rule_13_runnext_first {

        private final Questions learner = Questions.byRule(13);

        @Test
        void runnext_goes_first_and_inherits_the_time_slice() {
            learner.ring(1)
                    .withNext(2)
                    .then(RUNQGET)
                    .answers("g2, inherits the time slice")
                    .leavesInTheRing(1);
        }

        @Test
        void the_head_of_the_ring_gets_a_new_time_slice() {
            learner.ring(1, 2).then(RUNQGET).answers("g1, a new time slice").leavesInTheRing(2);
        }

        @Test
        void an_empty_queue_gives_nobody() {
            learner.ring().then(RUNQGET).answers("nil");
        }

        @Test
        void a_thief_that_takes_runnext_leaves_the_ring() {
            learner.race(1)
                    .withNext(2)
                    .of("owner", step(RUNQGET), step(RUNQGET))
                    .of("thief", step(TAKES_NEXT))
                    .goesWell();
        }
    }

    @Nested
    class Rule_14_a_batch {

        private final Questions learner = Questions.byRule(14);

        @Test
        void goes_to_the_tail_in_its_order() {
            learner.ring(1).then(RUNQPUTBATCH, 2, 3).answers("nothing is left").leavesInTheRing(1, 2, 3);
        }

        @Test
        void keeps_what_finds_no_room() {
            learner.ring(1, 2, 3)
                    .then(RUNQPUTBATCH, 4, 5, 6)
                    .answers("left in the batch: g5 g6")
                    .leavesInTheRing(1, 2, 3, 4)
                    .leavesOnTheGlobalQueue();
        }

        @Test
        void may_be_empty() {
            learner.ring(1).then(RUNQPUTBATCH).answers("nothing is left").leavesInTheRing(1);
        }

        @Test
        void is_published_by_one_write_of_the_tail() {
            learner.ring().then(RUNQPUTBATCH, 1, 2, 3).writesTheTailOnce();
        }

        @Test
        void is_written_before_it_is_published() {
            learner.race()
                    .of("owner", step(RUNQPUTBATCH, 1, 2, 3))
                    .of("thief", step(TAKES_HALF), step(TAKES_HALF))
                    .goesWell();
        }
    }
}
