package dev.gokata.katas.runqueue;

import static dev.gokata.katas.runqueue.Questions.step;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.ADDS_TO_RING;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGRAB;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.RUNQGRAB_NEXT_TOO;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_NEXT;
import static dev.gokata.katas.runqueue.RunQueueKata.Operation.TAKES_ONE;

import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class RunqgrabTests {

    @Nested
    class Rule_15_half_rounded_up {

        private final Questions learner = Questions.byRule(15);

        @Test
        void half_of_one_is_one() {
            learner.ring(1).then(RUNQGRAB).answers("1: g1").leavesInTheRing();
        }

        @Test
        void half_of_two_is_one() {
            learner.ring(1, 2).then(RUNQGRAB).answers("1: g1").leavesInTheRing(2);
        }

        @Test
        void half_of_three_is_two() {
            learner.ring(1, 2, 3).then(RUNQGRAB).answers("2: g1 g2").leavesInTheRing(3);
        }

        @Test
        void half_of_four_is_two() {
            learner.ring(1, 2, 3, 4)
                    .withHeadAt(-1)
                    .then(RUNQGRAB)
                    .answers("2: g1 g2")
                    .leavesInTheRing(3, 4);
        }

        @Test
        void half_of_none_is_none() {
            learner.ring().then(RUNQGRAB).answers("0");
        }

        @Test
        void half_of_a_ring_of_Go_is_128() {
            learner.ringOfGo(256).then(RUNQGRAB).goesAsInGo();
        }

        @Test
        void half_is_taken_by_one_compare_and_swap() {
            learner.ring(1, 2, 3, 4).then(RUNQGRAB).swapsTheHeadOnce();
        }
    }

    @Nested
    class Rule_16_read_before_it_is_taken {

        private final Questions learner = Questions.byRule(16);

        @Test
        void the_owner_may_write_to_a_slot_as_soon_as_it_is_free() {
            learner.race(1, 2, 3, 4)
                    .of("thief", step(RUNQGRAB))
                    .of("owner", step(ADDS_TO_RING, 5), step(ADDS_TO_RING, 6))
                    .goesWell();
        }

        @Test
        void the_owner_may_be_quicker() {
            learner.race(1, 2, 3)
                    .of("thief", step(RUNQGRAB))
                    .of("owner", step(TAKES_ONE), step(ADDS_TO_RING, 4), step(TAKES_ONE))
                    .goesWell();
        }

        @Test
        void the_owner_may_turn_the_ring_once_around_meanwhile() {
            learner.race(1)
                    .of("thief", step(RUNQGRAB))
                    .of(
                            "owner",
                            step(ADDS_TO_RING, 2),
                            step(TAKES_ONE),
                            step(TAKES_ONE),
                            step(ADDS_TO_RING, 3),
                            step(ADDS_TO_RING, 4))
                    .goesWell();
        }

        @Test
        void two_thieves_get_different_ones() {
            learner.race(1, 2, 3, 4)
                    .of("thief", step(RUNQGRAB))
                    .of("other thief", step(RUNQGRAB))
                    .goesWell();
        }
    }

    @Nested
    class Rule_17_runnext_only_alone_and_only_if_it_may {

        private final Questions learner = Questions.byRule(17);

        @Test
        void runnext_stays_if_it_may_not_be_taken() {
            learner.ring().withNext(1).then(RUNQGRAB).answers("0").leavesInRunnext(1);
        }

        @Test
        void runnext_is_taken_if_it_may_be() {
            learner.ring().withNext(1).then(RUNQGRAB_NEXT_TOO).answers("1: g1").leavesInRunnext(0);
        }

        @Test
        void runnext_stays_if_somebody_is_in_the_ring() {
            learner.ring(1).withNext(2).then(RUNQGRAB_NEXT_TOO).answers("1: g1").leavesInRunnext(2);
        }

        @Test
        void an_empty_queue_gives_nobody() {
            learner.ring().then(RUNQGRAB_NEXT_TOO).answers("0");
        }

        @Test
        void the_owner_may_be_quicker() {
            learner.race()
                    .withNext(1)
                    .of("thief", step(RUNQGRAB_NEXT_TOO))
                    .of("owner", step(TAKES_NEXT))
                    .goesWell();
        }

        @Test
        void another_may_be_in_runnext_by_then() {
            learner.race()
                    .withNext(1)
                    .of("thief", step(RUNQGRAB_NEXT_TOO))
                    .of("owner", step(ADDS_NEXT, 2), step(TAKES_NEXT), step(ADDS_NEXT, 3))
                    .goesWell();
        }
    }

    @Nested
    class Rule_18_three_microseconds {

        private final Questions learner = Questions.byRule(18);

        @Test
        void a_thief_sleeps_before_it_takes_the_runnext_of_a_running_P() {
            learner.ring()
                    .withNext(1)
                    .ofAPThatIs(Owner.RUNNING)
                    .then(RUNQGRAB_NEXT_TOO)
                    .answers("1: g1")
                    .takesNanos(3_000);
        }

        @Test
        void a_thief_sleeps_also_if_the_P_runs_no_goroutine_yet() {
            learner.ring()
                    .withNext(1)
                    .ofAPThatIs(Owner.SEARCHING)
                    .then(RUNQGRAB_NEXT_TOO)
                    .takesNanos(3_000);
        }

        @Test
        void a_thief_does_not_sleep_if_the_P_is_idle() {
            learner.ring()
                    .withNext(1)
                    .ofAPThatIs(Owner.IDLE)
                    .then(RUNQGRAB_NEXT_TOO)
                    .takesNanos(0);
        }

        @Test
        void a_thief_does_not_sleep_if_the_goroutine_of_the_P_is_in_a_system_call() {
            learner.ring()
                    .withNext(1)
                    .ofAPThatIs(Owner.IN_A_SYSCALL)
                    .then(RUNQGRAB_NEXT_TOO)
                    .takesNanos(0);
        }

        @Test
        void a_thief_does_not_sleep_before_it_takes_from_the_ring() {
            learner.ring(1)
                    .withNext(2)
                    .ofAPThatIs(Owner.RUNNING)
                    .then(RUNQGRAB_NEXT_TOO)
                    .answers("1: g1")
                    .takesNanos(0);
        }

        @Test
        void a_thief_does_not_sleep_if_it_may_not_take_runnext() {
            learner.ring().withNext(2).ofAPThatIs(Owner.RUNNING).then(RUNQGRAB).takesNanos(0);
        }

        @Test
        void the_owner_may_run_it_during_the_sleep() {
            learner.race()
                    .withNext(1)
                    .ofAPThatIs(Owner.RUNNING)
                    .of("thief", step(RUNQGRAB_NEXT_TOO))
                    .of("owner", step(TAKES_NEXT), step(ADDS_NEXT, 2))
                    .goesWell();
        }
    }
}
