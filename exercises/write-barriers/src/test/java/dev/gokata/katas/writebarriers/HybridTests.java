package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class HybridTests {

    @Nested
    class Rule_14_what_it_shades {

        private final Questions learner = Questions.byRule(14);

        @Test
        void both_pointers_while_the_stack_is_grey() {
            learner.calling(Barrier.SPECIFIED, A, B, true).shades(A, B);
        }

        @Test
        void only_the_overwritten_one_when_the_stack_is_black() {
            learner.calling(Barrier.SPECIFIED, A, B, false).shades(A);
            learner.calling(Barrier.SPECIFIED, NIL, B, false).shades();
        }

        @Test
        void one_may_be_nil() {
            learner.calling(Barrier.SPECIFIED, NIL, B, true).shades(B);
            learner.calling(Barrier.SPECIFIED, A, NIL, true).shades(A);
        }
    }

    @Nested
    class Rule_15_nothing_is_lost {

        private final Questions learner = Questions.byRule(15);

        @Test
        void when_a_pointer_moves_about_in_the_heap() {
            learner.inAllOrders(Heaps.moveInTheHeap(), Barrier.SPECIFIED).loseNothing();
        }

        @Test
        void when_an_object_is_taken_out_of_another_onto_a_stack() {
            learner.inAllOrders(Heaps.takeOntoTheStack(), Barrier.SPECIFIED).loseNothing();
        }

        @Test
        void when_a_goroutine_hands_an_object_to_another() {
            learner.inAllOrders(Heaps.handOver(), Barrier.SPECIFIED).loseNothing();
        }

        @Test
        void when_a_new_object_comes_between() {
            learner.inAllOrders(Heaps.replaceByANewOne(), Barrier.SPECIFIED).loseNothing();
        }
    }
}
