package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class DijkstraTests {

    @Nested
    class Rule_9_what_it_shades {

        private final Questions learner = Questions.byRule(9);

        @Test
        void the_pointer_that_is_written() {
            learner.calling(Barrier.DIJKSTRA, NIL, B, true).shades(B);
        }

        @Test
        void and_not_the_one_that_is_overwritten() {
            learner.calling(Barrier.DIJKSTRA, A, B, true).shades(B);
            learner.calling(Barrier.DIJKSTRA, A, NIL, true).shades();
        }

        @Test
        void whatever_the_color_of_the_stack() {
            learner.calling(Barrier.DIJKSTRA, NIL, B, false).shades(B);
        }

        @Test
        void so_a_pointer_may_move_about_in_the_heap() {
            learner.inAllOrders(Heaps.moveInTheHeap(), Barrier.DIJKSTRA).loseNothing();
        }

        @Test
        void so_a_goroutine_may_hand_an_object_to_another() {
            learner.inAllOrders(Heaps.handOver(), Barrier.DIJKSTRA).loseNothing();
        }
    }

    @Nested
    class Rule_10_what_it_loses {

        private final Questions learner = Questions.byRule(10);

        @Test
        void an_object_taken_out_of_another_onto_a_stack() {
            learner.inAllOrders(Heaps.takeOntoTheStack(), Barrier.DIJKSTRA).loseSomething();
        }

        @Test
        void your_story_ends_with_a_loss() {
            learner.story(Plot.LOSS_UNDER_DIJKSTRA).losesAnObjectWith(Barrier.DIJKSTRA);
        }

        @Test
        void with_yuasas_your_story_ends_well() {
            learner.story(Plot.LOSS_UNDER_DIJKSTRA).losesNothingWith(Barrier.YUASA);
        }
    }

    @Nested
    class Rule_11_a_story {

        private final Questions learner = Questions.byRule(11);

        @Test
        void is_short() {
            learner.story(Plot.LOSS_UNDER_DIJKSTRA).isShort();
        }

        @Test
        void can_happen_step_by_step() {
            learner.story(Plot.LOSS_UNDER_DIJKSTRA).canBeTakenStepByStepWith(Barrier.DIJKSTRA);
        }
    }
}
