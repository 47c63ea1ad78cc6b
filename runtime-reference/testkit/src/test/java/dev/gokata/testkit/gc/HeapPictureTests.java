package dev.gokata.testkit.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.gc.DijkstraBarrier;
import dev.gokata.reference.gc.NoBarrier;
import dev.gokata.reference.gc.TriColorMarker;
import dev.gokata.reference.gc.UnconditionalHybridBarrier;
import dev.gokata.reference.gc.YuasaBarrier;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcCycle;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcRun;
import dev.gokata.runtime.gc.GcSearch;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.runtime.gc.WriteBarrier;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeapPictureTests {

    private static String simplestLoss(GcProgram program, WriteBarrier barrier) {
        GcSearch search = GcSearch.everyInterleaving(program, TriColorMarker::new, barrier, Integer.MAX_VALUE);
        return drawn(Objects.requireNonNull(search.simplest()));
    }

    private static String drawn(GcRun run) {
        return String.join("\n", HeapPicture.of(run));
    }

    @Test
    void a_moment_with_roots_of_both_colors() {
        GcState state = new GcState(
                GcPhase.MARK,
                new HeapGraph(
                        List.of(HeapObject.of(1, NIL), HeapObject.of(2), HeapObject.noscan(7), HeapObject.of()),
                        List.of(0, NIL),
                        List.of(List.of(2), List.of())),
                List.of(Color.BLACK, Color.GREY, Color.WHITE, Color.WHITE),
                List.of(),
                true,
                List.of(false, true));

        assertThat(String.join("\n", HeapPicture.of(state, object -> object == 2 ? "look" : "")))
                .isEqualTo("""
                        ● globals  ●A, nil
                        ◐ G1       ○C
                        ● G2
                        ● A        ◐B, nil
                        ◐ B        ○C
                        ○ C        noscan       look
                        ○ D""");
    }

    @Test
    void without_a_barrier_a_pointer_moved_from_late_to_early_is_lost() {
        GcProgram program = GcProgram.of(
                new HeapGraph(
                        List.of(HeapObject.of(1), HeapObject.of(NIL), HeapObject.of(NIL)),
                        List.of(2, 0),
                        List.of(List.of(0, 2, NIL))),
                new MutatorStep.Load(2, 0, 0),
                new MutatorStep.Store(1, 0, 2),
                new MutatorStep.Store(0, 0, NIL),
                new MutatorStep.Copy(2, NIL));

        assertThat(simplestLoss(program, new NoBarrier())).isEqualTo("""
                        roots   start: _GCmark, write barrier on
                        roots   scan globals
                        roots   scan stack of G1
                        marker  scan C
                        G1      s2 = s0.0: B
                        G1      s1.0 = s2: C.0 = B
                        G1      s0.0 = nil: A.0 = nil
                        marker  scan A
                        roots   end: _GCmarktermination, sweep

                        ● globals  ●C, ●A
                        ● G1       ●A, ●C, ○B
                        ● A        nil
                        ○ B        nil          lost: freed, though G1.s2 leads to it
                        ● C        ○B""");
    }

    @Test
    void with_dijkstras_a_pointer_moved_to_a_black_stack_is_lost() {
        GcProgram program = GcProgram.of(
                new HeapGraph(List.of(HeapObject.of(1), HeapObject.of(NIL)), List.of(), List.of(List.of(0, NIL))),
                new MutatorStep.Load(1, 0, 0),
                new MutatorStep.Store(0, 0, NIL));

        assertThat(simplestLoss(program, new DijkstraBarrier())).isEqualTo("""
                        roots   start: _GCmark, write barrier on
                        roots   scan globals
                        roots   scan stack of G1
                        G1      s1 = s0.0: B
                        G1      s0.0 = nil: A.0 = nil
                        marker  scan A
                        roots   end: _GCmarktermination, sweep

                        ● G1       ●A, ○B
                        ● A        nil
                        ○ B        nil          lost: freed, though G1.s1 leads to it""");
    }

    @Test
    void with_yuasas_a_pointer_moved_off_a_grey_stack_is_lost() {
        GcProgram program = GcProgram.of(
                new HeapGraph(List.of(HeapObject.of(NIL), HeapObject.of(NIL)), List.of(0), List.of(List.of(0, 1))),
                new MutatorStep.Store(0, 0, 1),
                new MutatorStep.Copy(1, NIL));

        assertThat(simplestLoss(program, new YuasaBarrier())).isEqualTo("""
                        roots   start: _GCmark, write barrier on
                        roots   scan globals
                        marker  scan A
                        G1      s0.0 = s1: A.0 = B
                        G1      s1 = nil
                        roots   scan stack of G1
                        roots   end: _GCmarktermination, sweep

                        ● globals  ●A
                        ● G1       ●A, nil
                        ● A        ○B
                        ○ B        nil          lost: freed, though g0 A.0 leads to it""");
    }

    @Test
    void what_a_barrier_shades_is_told_and_so_is_garbage() {
        GcProgram program = GcProgram.of(
                new HeapGraph(
                        List.of(HeapObject.of(1), HeapObject.of(NIL), HeapObject.of(NIL)),
                        List.of(0),
                        List.of(List.of(0))),
                new MutatorStep.Store(0, 0, NIL));
        GcStory story = new GcStory(program, List.of(GcCycle.ROOTS, GcCycle.G1));

        assertThat(drawn(story.run(TriColorMarker::new, new UnconditionalHybridBarrier(), unused -> {})))
                .isEqualTo("""
                        roots   start: _GCmark, write barrier on
                        G1      s0.0 = nil: A.0 = nil, shades B
                        marker  scan B
                        roots   scan globals
                        marker  scan A
                        roots   scan stack of G1
                        roots   end: _GCmarktermination, sweep

                        ● globals  ●A
                        ● G1       ●A
                        ● A        nil
                        ● B        nil          kept, though nothing leads to it
                        ○ C        nil          freed""");
    }
}
