package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.katas.writebarriers.Heaps.C;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import java.util.ArrayList;
import java.util.List;

/** Programs of two steps on one small heap: all of them by one goroutine, and some by two. */
final class EveryProgram {

    /** A global points to A and a stack to A and to C, and A to B. */
    private static final List<HeapObject> OBJECTS = List.of(HeapObject.of(B), HeapObject.of(NIL), HeapObject.of(NIL));

    private EveryProgram() {}

    static List<GcProgram> ofOneGoroutine() {
        List<GcProgram> programs = new ArrayList<>();
        for (MutatorStep first : everyStep()) {
            for (MutatorStep second : everyStep()) {
                programs.add(GcProgram.of(new HeapGraph(OBJECTS, List.of(A), List.of(List.of(A, C))), first, second));
            }
        }
        return programs;
    }

    /** The stack of the second points to A alone, and it does one of the things that may hide an object from the first. */
    static List<GcProgram> ofTwoGoroutines() {
        HeapGraph heap = new HeapGraph(OBJECTS, List.of(A), List.of(List.of(A, C), List.of(A, NIL)));
        List<GcProgram> programs = new ArrayList<>();
        for (MutatorStep first : everyStep()) {
            for (MutatorStep second : List.of(
                    new MutatorStep.Load(1, 0, 0),
                    new MutatorStep.Load(0, 0, 0),
                    new MutatorStep.Store(0, 0, NIL),
                    new MutatorStep.StoreGlobal(0, NIL))) {
                programs.add(new GcProgram(heap, List.of(List.of(first), List.of(second))));
            }
        }
        return programs;
    }

    private static List<MutatorStep> everyStep() {
        List<MutatorStep> steps = new ArrayList<>();
        for (int slot = 0; slot < 2; slot++) {
            for (int other = 0; other < 2; other++) {
                steps.add(new MutatorStep.Load(slot, other, 0));
                steps.add(new MutatorStep.Store(slot, 0, other));
            }
            steps.add(new MutatorStep.Store(slot, 0, NIL));
            steps.add(new MutatorStep.Copy(slot, 1 - slot));
            steps.add(new MutatorStep.Copy(slot, NIL));
            steps.add(new MutatorStep.New(slot, 1, false));
            steps.add(new MutatorStep.LoadGlobal(slot, 0));
            steps.add(new MutatorStep.StoreGlobal(0, slot));
        }
        steps.add(new MutatorStep.StoreGlobal(0, NIL));
        return steps;
    }
}
