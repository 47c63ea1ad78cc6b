package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.GET_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.PUT_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class RunnextTests {

    @Nested
    class Rule_5_one_place_before_the_ring {

        private final Questions learner = Questions.byRule(5);

        @Test
        void who_is_put_there_is_taken_from_there() {
            learner.ring()
                    .then(PUT_NEXT, 1)
                    .leavesInRunnext(1)
                    .then(GET_NEXT)
                    .answers("g1")
                    .leavesInRunnext(0);
        }

        @Test
        void the_ring_has_nothing_to_do_with_it() {
            learner.ring(1, 2)
                    .then(PUT_NEXT, 3)
                    .answers("nil")
                    .leavesInTheRing(1, 2)
                    .leavesInRunnext(3);
        }

        @Test
        void an_empty_runnext_gives_nobody() {
            learner.ring(1, 2).then(GET_NEXT).answers("nil").leavesInTheRing(1, 2);
        }
    }

    @Nested
    class Rule_6_who_was_there {

        private final Questions learner = Questions.byRule(6);

        @Test
        void is_handed_back() {
            learner.ring().withNext(1).then(PUT_NEXT, 2).answers("g1").leavesInRunnext(2);
        }

        @Test
        void may_have_been_taken_by_a_thief() {
            learner.race()
                    .withNext(1)
                    .of("owner", step(PUT_NEXT, 2))
                    .of("thief", step(TAKES_NEXT))
                    .goesWell();
        }
    }

    @Nested
    class Rule_7_taken_by_compare_and_swap {

        private final Questions learner = Questions.byRule(7);

        @Test
        void owner_and_thief_never_get_the_same() {
            learner.race()
                    .withNext(1)
                    .of("owner", step(GET_NEXT))
                    .of("thief", step(TAKES_NEXT))
                    .goesWell();
        }

        @Test
        void owner_and_thief_never_get_the_same_though_another_is_put_there() {
            learner.race()
                    .of("owner", step(PUT_NEXT, 1), step(GET_NEXT), step(PUT_NEXT, 2), step(GET_NEXT))
                    .of("thief", step(TAKES_NEXT), step(TAKES_NEXT))
                    .goesWell();
        }
    }
}
