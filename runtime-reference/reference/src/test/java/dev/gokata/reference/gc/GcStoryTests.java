package dev.gokata.reference.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.runtime.gc.GcCycle;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStep;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GcStoryTests {

    private static final GcProgram PROGRAM = GcPrograms.HIDE_ON_THE_STACK.program();

    @Test
    void is_run_in_its_order_and_then_the_collector_goes_on_alone() {
        GcStory story = new GcStory(PROGRAM, List.of(GcCycle.ROOTS, GcCycle.G1));
        List<GcState> states = new ArrayList<>();

        assertThat(story.run(TriColorMarker::new, new NoBarrier(), states::add).steps())
                .extracting(GcStep::who)
                .containsExactly("roots", "G1", "roots", "roots", "marker", "marker", "roots");
        assertThat(states).hasSize(7);
    }

    @Test
    void leaves_out_what_cannot_be_and_says_where() {
        GcStory story =
                new GcStory(PROGRAM, List.of(GcCycle.ROOTS, GcCycle.MARKER, GcCycle.G1, GcCycle.G1, GcCycle.G1));

        assertThat(story.firstImpossible(TriColorMarker::new, new NoBarrier())).hasValue(1);
        assertThat(story.run(TriColorMarker::new, new NoBarrier(), unused -> {}).steps())
                .extracting(GcStep::who)
                .startsWith("roots", "G1", "G1", "roots");
    }

    @Test
    void may_be_possible_as_a_whole() {
        GcStory story = new GcStory(PROGRAM, List.of(GcCycle.G1, GcCycle.ROOTS, GcCycle.G1));

        assertThat(story.firstImpossible(TriColorMarker::new, new NoBarrier())).isEmpty();
    }

    @Nested
    class AProgram {

        private static final HeapGraph HEAP =
                new HeapGraph(List.of(HeapObject.of(NIL)), List.of(0), List.of(List.of(0, NIL)));

        @Test
        void names_only_slots_and_globals_that_are_there() {
            for (MutatorStep wrong : List.of(
                    new MutatorStep.Load(2, 0, 0),
                    new MutatorStep.Load(0, -1, 0),
                    new MutatorStep.Load(0, 1, -1),
                    new MutatorStep.Store(2, 0, 0),
                    new MutatorStep.Store(0, -1, 0),
                    new MutatorStep.Store(0, 0, 2),
                    new MutatorStep.LoadGlobal(2, 0),
                    new MutatorStep.LoadGlobal(0, 1),
                    new MutatorStep.StoreGlobal(1, 0),
                    new MutatorStep.StoreGlobal(0, -2),
                    new MutatorStep.Copy(-1, 0),
                    new MutatorStep.Copy(0, 2),
                    new MutatorStep.New(2, 0, false),
                    new MutatorStep.New(0, -1, false))) {
                assertThatThrownBy(() -> GcProgram.of(HEAP, wrong))
                        .hasMessage("G1 can't take the step " + wrong.text()
                                + ": its stack has 2 slots, and there are 1 globals");
            }
        }

        @Test
        void may_use_the_first_and_the_last_and_nil() {
            assertThat(GcProgram.of(
                                    HEAP,
                                    new MutatorStep.Load(1, 0, 0),
                                    new MutatorStep.Store(1, 0, NIL),
                                    new MutatorStep.LoadGlobal(1, 0),
                                    new MutatorStep.StoreGlobal(0, 1),
                                    new MutatorStep.Copy(0, NIL),
                                    new MutatorStep.New(1, 0, true))
                            .goroutines()
                            .get(0))
                    .hasSize(6);
        }
    }
}
