package dev.gokata.katas.writebarriers;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.testkit.gc.HeapPicture;
import java.util.Collections;
import java.util.List;

/** Small heaps, with colors or with programs. */
final class Heaps {

    static final int A = 0;
    static final int B = 1;
    static final int C = 2;
    static final int D = 3;

    static final Color WHITE = Color.WHITE;
    static final Color GREY = Color.GREY;
    static final Color BLACK = Color.BLACK;

    private Heaps() {}

    /** A moment without roots. The colors are those of the objects, in order. */
    static GcState moment(List<HeapObject> objects, Color... colors) {
        return moment(new HeapGraph(objects, List.of(), List.of()), false, List.of(), colors);
    }

    static GcState moment(HeapGraph graph, boolean globalsAreBlack, List<Boolean> stacksAreBlack, Color... colors) {
        return new GcState(GcPhase.MARK, graph, List.of(colors), List.of(), globalsAreBlack, stacksAreBlack);
    }

    /** C is moved from B, which the collector sees late, to A, which it sees early. */
    static GcProgram moveInTheHeap() {
        return GcProgram.of(
                new HeapGraph(
                        List.of(HeapObject.of(NIL), HeapObject.of(C), HeapObject.of(NIL)),
                        List.of(A, B),
                        List.of(List.of(B, A, NIL))),
                new MutatorStep.Load(2, 0, 0),
                new MutatorStep.Store(1, 0, 2),
                new MutatorStep.Store(0, 0, NIL),
                new MutatorStep.Copy(2, NIL));
    }

    /** B is taken out of A, which a global points to, and kept on the stack. */
    static GcProgram takeOntoTheStack() {
        return GcProgram.of(
                new HeapGraph(List.of(HeapObject.of(B), HeapObject.of(NIL)), List.of(A), List.of(List.of(NIL, NIL))),
                new MutatorStep.LoadGlobal(0, 0),
                new MutatorStep.Load(1, 0, 0),
                new MutatorStep.Store(0, 0, NIL));
    }

    /** Goroutine 1 hands B to goroutine 2 by way of A. */
    static GcProgram handOver() {
        return new GcProgram(
                new HeapGraph(
                        List.of(HeapObject.of(NIL), HeapObject.of(NIL)),
                        List.of(A),
                        List.of(List.of(A, B), List.of(A))),
                List.of(
                        List.of(new MutatorStep.Store(0, 0, 1), new MutatorStep.Copy(1, NIL)),
                        List.of(new MutatorStep.Load(0, 0, 0))));
    }

    /** The only pointer to B, and a new object beside it, change places. */
    static GcProgram replaceByANewOne() {
        return GcProgram.of(
                new HeapGraph(List.of(HeapObject.of(B), HeapObject.of(NIL)), List.of(A), List.of(List.of(A, NIL, NIL))),
                new MutatorStep.Load(1, 0, 0),
                new MutatorStep.New(2, 1, false),
                new MutatorStep.Store(0, 0, 2),
                new MutatorStep.Store(2, 0, 1));
    }

    /** Draws a heap before a collection: all white, and no root scanned. */
    static List<String> drawn(HeapGraph heap) {
        return HeapPicture.of(moment(
                heap,
                false,
                Collections.nCopies(heap.stacks().size(), false),
                Collections.nCopies(heap.objects().size(), WHITE).toArray(new Color[0])));
    }

    static String names(List<Integer> objects) {
        return objects.isEmpty()
                ? "none"
                : String.join(", ", objects.stream().map(HeapGraph::name).toList());
    }
}
