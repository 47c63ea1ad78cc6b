package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import dev.gokata.katas.writebarriers.WriteBarriersKata.Plot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class YuasaTests {

    @Nested
    class Rule_12_what_it_shades {

        private final Questions learner = Questions.byRule(12);

        @Test
        void the_pointer_that_is_overwritten() {
            learner.calling(Barrier.YUASA, A, NIL, true).shades(A);
        }

        @Test
        void and_not_the_one_that_is_written() {
            learner.calling(Barrier.YUASA, A, B, true).shades(A);
            learner.calling(Barrier.YUASA, NIL, B, true).shades();
        }

        @Test
        void whatever_the_color_of_the_stack() {
            learner.calling(Barrier.YUASA, A, NIL, false).shades(A);
        }

        @Test
        void so_a_pointer_may_move_about_in_the_heap() {
            learner.inAllOrders(Heaps.moveInTheHeap(), Barrier.YUASA).loseNothing();
        }

        @Test
        void so_an_object_may_be_taken_out_of_another_onto_a_stack() {
            learner.inAllOrders(Heaps.takeOntoTheStack(), Barrier.YUASA).loseNothing();
        }
    }

    @Nested
    class Rule_13_what_it_loses {

        private final Questions learner = Questions.byRule(13);

        @Test
        void an_object_that_a_goroutine_hands_to_another() {
            learner.inAllOrders(Heaps.handOver(), Barrier.YUASA).loseSomething();
        }

        @Test
        void your_story_ends_with_a_loss() {
            learner.story(Plot.LOSS_UNDER_YUASA).losesAnObjectWith(Barrier.YUASA);
        }

        @Test
        void with_dijkstras_your_story_ends_well() {
            learner.story(Plot.LOSS_UNDER_YUASA).losesNothingWith(Barrier.DIJKSTRA);
        }
    }

    @Nested
    class Rule_11_a_story {

        private final Questions learner = Questions.byRule(11);

        @Test
        void is_short() {
            learner.story(Plot.LOSS_UNDER_YUASA).isShort();
        }

        @Test
        void can_happen_step_by_step() {
            learner.story(Plot.LOSS_UNDER_YUASA).canBeTakenStepByStepWith(Barrier.YUASA);
        }
    }
}
