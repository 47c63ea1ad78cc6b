package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.katas.writebarriers.Heaps.BLACK;
import static dev.gokata.katas.writebarriers.Heaps.C;
import static dev.gokata.katas.writebarriers.Heaps.D;
import static dev.gokata.katas.writebarriers.Heaps.GREY;
import static dev.gokata.katas.writebarriers.Heaps.WHITE;
import static dev.gokata.katas.writebarriers.Heaps.moment;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class DangerTests {

    /** A and B point to C. */
    private static final List<HeapObject> TWO_TO_ONE = List.of(HeapObject.of(C), HeapObject.of(C), HeapObject.of(NIL));

    /** A global points to A and a stack to B. */
    private static GcState roots(boolean globalsAreBlack, boolean stackIsBlack) {
        return moment(
                new HeapGraph(
                        List.of(HeapObject.of(NIL), HeapObject.of(NIL)),
                        List.of(NIL, A),
                        List.of(List.of(), List.of(NIL, B))),
                globalsAreBlack,
                List.of(false, stackIsBlack),
                WHITE,
                WHITE);
    }

    @Nested
    class Rule_1_exposed {

        private final Questions learner = Questions.byRule(1);

        @Test
        void a_black_object_exposes_the_white_one_it_points_to() {
            learner.at(moment(TWO_TO_ONE, BLACK, WHITE, WHITE)).exposes(C);
        }

        @Test
        void grey_and_white_ones_expose_nothing() {
            learner.at(moment(TWO_TO_ONE, GREY, WHITE, WHITE)).exposes();
        }

        @Test
        void what_is_grey_or_black_itself_is_in_no_danger() {
            learner.at(moment(TWO_TO_ONE, BLACK, BLACK, GREY)).exposes();
            learner.at(moment(TWO_TO_ONE, BLACK, BLACK, BLACK)).exposes();
        }

        @Test
        void globals_expose_once_they_are_scanned() {
            learner.at(roots(true, false)).exposes(A);
        }

        @Test
        void a_stack_exposes_once_it_is_scanned() {
            learner.at(roots(false, true)).exposes(B);
        }

        @Test
        void roots_that_are_still_grey_expose_nothing() {
            learner.at(roots(false, false)).exposes();
        }
    }

    @Nested
    class Rule_2_words_that_are_no_pointers {

        private final Questions learner = Questions.byRule(2);

        @Test
        void a_black_object_without_pointers_exposes_nothing() {
            learner.at(moment(List.of(HeapObject.noscan(B), HeapObject.of(NIL)), BLACK, WHITE))
                    .exposes();
        }

        @Test
        void no_path_leads_through_an_object_without_pointers() {
            List<HeapObject> chain =
                    List.of(HeapObject.of(B), HeapObject.noscan(C), HeapObject.of(NIL), HeapObject.of(C));
            learner.at(moment(chain, GREY, WHITE, WHITE, BLACK)).leavesUnprotected(C);
        }
    }

    @Nested
    class Rule_3_protected {

        private final Questions learner = Questions.byRule(3);

        @Test
        void without_anything_grey_what_is_exposed_is_unprotected() {
            learner.at(moment(TWO_TO_ONE, BLACK, WHITE, WHITE)).leavesUnprotected(C);
        }

        @Test
        void a_grey_object_protects_what_it_points_to() {
            learner.at(moment(TWO_TO_ONE, BLACK, GREY, WHITE)).leavesUnprotected();
        }

        @Test
        void and_what_is_behind_it_over_white_ones() {
            List<HeapObject> chain = List.of(HeapObject.of(B), HeapObject.of(C), HeapObject.of(D), HeapObject.of(NIL));
            GcState state =
                    moment(new HeapGraph(chain, List.of(D), List.of()), true, List.of(), GREY, WHITE, WHITE, WHITE);
            learner.at(state).leavesUnprotected();
        }

        @Test
        void but_not_over_black_ones_which_are_not_looked_at_again() {
            List<HeapObject> chain = List.of(HeapObject.of(B), HeapObject.of(C), HeapObject.of(NIL));
            learner.at(moment(chain, GREY, BLACK, WHITE)).leavesUnprotected(C);
        }

        @Test
        void a_path_may_go_in_a_circle() {
            List<HeapObject> circle = List.of(HeapObject.of(B), HeapObject.of(C), HeapObject.of(B), HeapObject.of(C));
            learner.at(moment(circle, GREY, WHITE, WHITE, BLACK)).leavesUnprotected();
        }

        @Test
        void globals_protect_while_they_are_grey() {
            GcState state =
                    moment(new HeapGraph(TWO_TO_ONE, List.of(B), List.of()), false, List.of(), BLACK, WHITE, WHITE);
            learner.at(state).leavesUnprotected();
        }

        @Test
        void what_is_not_exposed_needs_no_protection() {
            learner.at(moment(TWO_TO_ONE, WHITE, WHITE, WHITE)).leavesUnprotected();
        }
    }

    @Nested
    class Rule_4_a_grey_stack {

        private final Questions learner = Questions.byRule(4);

        @Test
        void protects_nothing() {
            GcState state = moment(
                    new HeapGraph(TWO_TO_ONE, List.of(), List.of(List.of(C))),
                    true,
                    List.of(false),
                    BLACK,
                    WHITE,
                    WHITE);
            learner.at(state).leavesUnprotected(C);
        }
    }
}
