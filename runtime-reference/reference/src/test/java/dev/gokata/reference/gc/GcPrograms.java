package dev.gokata.reference.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import java.util.List;

/** Small programs, each with an idea. */
enum GcPrograms {

    /** The only pointer to B moves from A, seen late, to C, seen early. */
    MOVE_IN_THE_HEAP(GcProgram.of(
            new HeapGraph(
                    List.of(HeapObject.of(1), HeapObject.of(NIL), HeapObject.of(NIL)),
                    List.of(2, 0),
                    List.of(List.of(0, 2, NIL))),
            new MutatorStep.Load(2, 0, 0),
            new MutatorStep.Store(1, 0, 2),
            new MutatorStep.Store(0, 0, NIL),
            new MutatorStep.Copy(2, NIL))),

    /** The only pointer to B moves from A to the stack. */
    HIDE_ON_THE_STACK(GcProgram.of(
            new HeapGraph(List.of(HeapObject.of(1), HeapObject.of(NIL)), List.of(), List.of(List.of(0, NIL))),
            new MutatorStep.Load(1, 0, 0),
            new MutatorStep.Store(0, 0, NIL))),

    /** The only pointer to B moves from the stack to A. */
    HIDE_IN_THE_HEAP(GcProgram.of(
            new HeapGraph(List.of(HeapObject.of(NIL), HeapObject.of(NIL)), List.of(0), List.of(List.of(0, 1))),
            new MutatorStep.Store(0, 0, 1),
            new MutatorStep.Copy(1, NIL))),

    /** One goroutine passes B to another through A. */
    PASS_ON(new GcProgram(
            new HeapGraph(
                    List.of(HeapObject.of(NIL), HeapObject.of(NIL)),
                    List.of(0),
                    List.of(List.of(0, 1), List.of(0, NIL))),
            List.of(
                    List.of(new MutatorStep.Store(0, 0, 1), new MutatorStep.Copy(1, NIL)),
                    List.of(new MutatorStep.Load(1, 0, 0), new MutatorStep.Store(0, 0, NIL))))),

    /** Two goroutines take and put in a global, and one makes what is new. */
    SHARE_A_GLOBAL(new GcProgram(
            new HeapGraph(
                    List.of(HeapObject.of(1), HeapObject.noscan(0, 1)),
                    List.of(0),
                    List.of(List.of(NIL, NIL), List.of(NIL))),
            List.of(
                    List.of(
                            new MutatorStep.New(0, 1, false),
                            new MutatorStep.LoadGlobal(1, 0),
                            new MutatorStep.StoreGlobal(0, 0)),
                    List.of(new MutatorStep.LoadGlobal(0, 0), new MutatorStep.Load(0, 0, 0)))));

    private final GcProgram program;

    GcPrograms(GcProgram program) {
        this.program = program;
    }

    GcProgram program() {
        return program;
    }
}
