package dev.gokata.reference.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcCycle;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcSearch;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.WriteBarrier;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TriColorTests {

    /** A chain A -> B -> C, a global and a stack that point to C, and D, which points to it too. */
    private static GcState chain(boolean rootsAreBlack, Color... colors) {
        return new GcState(
                GcPhase.MARK,
                new HeapGraph(
                        List.of(HeapObject.of(1), HeapObject.of(2), HeapObject.of(NIL), HeapObject.of(2)),
                        List.of(2),
                        List.of(List.of(2))),
                List.of(colors),
                List.of(),
                rootsAreBlack,
                List.of(rootsAreBlack));
    }

    @Nested
    class TheStrongOne {

        @Test
        void holds_when_black_points_to_grey_and_black_only() {
            assertThat(TriColor.strongBreaks(chain(true, Color.BLACK, Color.GREY, Color.GREY, Color.BLACK)))
                    .isEmpty();
        }

        @Test
        void is_broken_by_each_pointer_from_black_to_white() {
            assertThat(TriColor.strongBreaks(chain(true, Color.WHITE, Color.WHITE, Color.WHITE, Color.BLACK)))
                    .hasToString("[D.0 -> C, g0 -> C, G1.s0 -> C]");
        }

        @Test
        void lets_grey_roots_point_to_white() {
            assertThat(TriColor.strongBreaks(chain(false, Color.WHITE, Color.WHITE, Color.WHITE, Color.WHITE)))
                    .isEmpty();
        }
    }

    @Nested
    class TheWeakOne {

        @Test
        void holds_when_something_grey_leads_there_over_white() {
            assertThat(TriColor.weakBreaks(chain(true, Color.GREY, Color.WHITE, Color.WHITE, Color.BLACK)))
                    .isEmpty();
        }

        @Test
        void is_broken_when_nothing_grey_leads_there() {
            assertThat(TriColor.weakBreaks(chain(true, Color.WHITE, Color.WHITE, Color.WHITE, Color.BLACK)))
                    .hasToString("[D.0 -> C, g0 -> C, G1.s0 -> C]");
        }

        @Test
        void takes_a_grey_global_as_protection() {
            assertThat(TriColor.weakBreaks(chain(false, Color.WHITE, Color.WHITE, Color.WHITE, Color.BLACK)))
                    .isEmpty();
        }

        @Test
        void does_not_take_a_grey_stack_as_protection() {
            GcState state = new GcState(
                    GcPhase.MARK,
                    new HeapGraph(List.of(HeapObject.of(1), HeapObject.of(NIL)), List.of(), List.of(List.of(1))),
                    List.of(Color.BLACK, Color.WHITE),
                    List.of(),
                    true,
                    List.of(false));

            assertThat(TriColor.weakBreaks(state)).hasToString("[A.0 -> B]");
        }

        @Test
        void does_not_follow_what_looks_like_a_pointer() {
            GcState state = new GcState(
                    GcPhase.MARK,
                    new HeapGraph(
                            List.of(HeapObject.of(1), HeapObject.noscan(2), HeapObject.of(NIL), HeapObject.of(2)),
                            List.of(),
                            List.of()),
                    List.of(Color.GREY, Color.WHITE, Color.WHITE, Color.BLACK),
                    List.of(),
                    true,
                    List.of());

            assertThat(TriColor.weakBreaks(state)).hasToString("[D.0 -> C]");
        }
    }

    @Nested
    class AfterEveryStepOfEveryInterleaving {

        @Test
        void dijkstras_barrier_keeps_the_strong_one_among_objects_and_globals() {
            afterEveryStep(new DijkstraBarrier(), state -> assertThat(TriColor.strongBreaks(state))
                    .allMatch(TriColor.Edge::fromStack));
        }

        @Test
        void both_hybrids_keep_the_weak_one() {
            for (WriteBarrier hybrid : Barriers.hybrids()) {
                afterEveryStep(
                        hybrid, state -> assertThat(TriColor.weakBreaks(state)).isEmpty());
            }
        }

        private static void afterEveryStep(WriteBarrier barrier, Consumer<GcState> check) {
            for (GcPrograms program :
                    List.of(GcPrograms.MOVE_IN_THE_HEAP, GcPrograms.HIDE_ON_THE_STACK, GcPrograms.HIDE_IN_THE_HEAP)) {
                Consumer<GcCycle> whileMarking = cycle -> {
                    GcState state = cycle.state();
                    if (state.phase() == GcPhase.MARK) {
                        check.accept(state);
                    }
                };
                GcSearch search = GcSearch.everyInterleaving(
                        program.program(), TriColorMarker::new, barrier, Integer.MAX_VALUE, whileMarking);
                assertThat(search.isComplete()).isTrue();
            }
        }
    }
}
