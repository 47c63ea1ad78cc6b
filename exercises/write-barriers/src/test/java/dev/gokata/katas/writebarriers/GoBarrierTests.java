package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-6")
class GoBarrierTests {

    @Nested
    class Rule_16_what_it_shades {

        private final Questions learner = Questions.byRule(16);

        @Test
        void both_pointers_while_the_stack_is_grey() {
            learner.calling(Barrier.GO, A, B, true).shades(A, B);
        }

        @Test
        void and_both_when_the_stack_is_black() {
            learner.calling(Barrier.GO, A, B, false).shades(A, B);
        }

        @Test
        void one_may_be_nil() {
            learner.calling(Barrier.GO, NIL, B, false).shades(B);
            learner.calling(Barrier.GO, A, NIL, false).shades(A);
        }

        @Test
        void so_nothing_is_lost_either() {
            learner.inAllOrders(Heaps.takeOntoTheStack(), Barrier.GO).loseNothing();
            learner.inAllOrders(Heaps.handOver(), Barrier.GO).loseNothing();
            learner.inAllOrders(Heaps.replaceByANewOne(), Barrier.GO).loseNothing();
        }
    }

    @Nested
    class Rule_17_the_difference {

        private final Questions learner = Questions.byRule(17);

        @Test
        void under_the_specified_barrier_something_white_is_exposed_in_the_heap() {
            learner.story(Plot.DIFFERENCE).exposesAnObjectInTheHeapWith(Barrier.SPECIFIED);
        }
    }

    @Nested
    class Rule_11_a_story {

        private final Questions learner = Questions.byRule(11);

        @Test
        void is_short() {
            learner.story(Plot.DIFFERENCE).isShort();
        }

        @Test
        void can_happen_step_by_step() {
            learner.story(Plot.DIFFERENCE).canBeTakenStepByStepWith(Barrier.SPECIFIED);
        }
    }
}
