package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.GET_FROM_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.PUT_IN_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_HALF;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class RingTests {

    @Nested
    class Rule_1_from_head_to_tail {

        private final Questions learner = Questions.byRule(1);

        @Test
        void who_came_first_is_taken_first() {
            learner.ring()
                    .then(PUT_IN_RING, 1)
                    .then(PUT_IN_RING, 2)
                    .then(GET_FROM_RING)
                    .answers("g1")
                    .leavesInTheRing(2);
        }

        @Test
        void an_empty_ring_gives_nobody() {
            learner.ring().then(GET_FROM_RING).answers("nil").leavesInTheRing();
        }

        @Test
        void the_ring_goes_around() {
            learner.ring(1, 2, 3)
                    .withHeadAt(3)
                    .then(PUT_IN_RING, 4)
                    .answers("true")
                    .leavesInTheRing(1, 2, 3, 4);
        }

        @Test
        void the_counters_wrap_around() {
            learner.ring(1, 2, 3)
                    .withHeadAt(-2)
                    .then(PUT_IN_RING, 4)
                    .leavesInTheRing(1, 2, 3, 4)
                    .then(GET_FROM_RING)
                    .answers("g1")
                    .then(GET_FROM_RING)
                    .then(GET_FROM_RING)
                    .answers("g3");
            learner.ring(1, 2)
                    .withHeadAt(Integer.MAX_VALUE)
                    .then(PUT_IN_RING, 3)
                    .leavesInTheRing(1, 2, 3)
                    .then(GET_FROM_RING)
                    .answers("g1");
        }
    }

    @Nested
    class Rule_2_a_full_ring {

        private final Questions learner = Questions.byRule(2);

        @Test
        void takes_nobody() {
            learner.ring(1, 2, 3, 4).then(PUT_IN_RING, 5).answers("false").leavesInTheRing(1, 2, 3, 4);
        }

        @Test
        void is_full_with_its_last_slot() {
            learner.ring(1, 2, 3).then(PUT_IN_RING, 4).answers("true").leavesInTheRing(1, 2, 3, 4);
        }

        @Test
        void of_Go_has_256_slots() {
            learner.ringOfGo(255).then(PUT_IN_RING, 256).answers("true");
            learner.ringOfGo(256).then(PUT_IN_RING, 257).answers("false");
        }
    }

    @Nested
    class Rule_3_the_slot_before_the_tail {

        private final Questions learner = Questions.byRule(3);

        @Test
        void a_thief_finds_who_was_put() {
            learner.race()
                    .of("owner", step(PUT_IN_RING, 1), step(PUT_IN_RING, 2))
                    .of("thief", step(TAKES_ONE), step(TAKES_ONE))
                    .goesWell();
        }
    }

    @Nested
    class Rule_4_the_head_by_compare_and_swap {

        private final Questions learner = Questions.byRule(4);

        @Test
        void owner_and_thief_never_get_the_same() {
            learner.race(1, 2)
                    .of("owner", step(GET_FROM_RING))
                    .of("thief", step(TAKES_ONE))
                    .goesWell();
        }

        @Test
        void nobody_is_lost_between_owner_and_thief() {
            learner.race(1, 2, 3)
                    .of("owner", step(GET_FROM_RING), step(PUT_IN_RING, 4), step(GET_FROM_RING))
                    .of("thief", step(TAKES_HALF), step(TAKES_HALF))
                    .goesWell();
        }

        @Test
        void owner_and_thief_never_get_the_same_where_the_counters_wrap_around() {
            learner.race(1, 2)
                    .withHeadAt(-1)
                    .of("owner", step(GET_FROM_RING), step(GET_FROM_RING))
                    .of("thief", step(TAKES_ONE))
                    .goesWell();
        }
    }
}
