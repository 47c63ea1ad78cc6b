package dev.gokata.runtime.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import java.util.function.Supplier;

/** Takes the steps of goroutines, with the write barrier where there must be one. */
final class Mutator {

    private final MutableHeap heap;
    private final Marker marker;
    private final WriteBarrier barrier;

    Mutator(MutableHeap heap, Marker marker, WriteBarrier barrier) {
        this.heap = heap;
        this.marker = marker;
        this.barrier = barrier;
    }

    /** Takes a step, and can say what came of it: most runs are never told, and telling takes longer than running. */
    Supplier<String> take(MutatorStep step, int[] stack, boolean stackIsGrey, GcPhase phase) {
        if (step instanceof MutatorStep.Load load) {
            if (!heap.hasPointer(stack[load.object()], load.field())) {
                return () -> step.text() + ": nothing there";
            }
            stack[load.to()] = heap.get(stack[load.object()], load.field());
            int pointer = stack[load.to()];
            return () -> told(step, pointer);
        }
        if (step instanceof MutatorStep.Store store) {
            int object = stack[store.object()];
            if (!heap.hasPointer(object, store.field())) {
                return () -> step.text() + ": nothing there";
            }
            int pointer = value(stack, store.from());
            StringBuilder shaded = bar(heap.get(object, store.field()), pointer, stackIsGrey, phase);
            heap.set(object, store.field(), pointer);
            return () -> step.text() + ": " + HeapGraph.name(object) + "." + store.field() + " = "
                    + HeapGraph.name(pointer) + shaded;
        }
        if (step instanceof MutatorStep.LoadGlobal load) {
            stack[load.to()] = heap.globals[load.global()];
            int pointer = stack[load.to()];
            return () -> told(step, pointer);
        }
        if (step instanceof MutatorStep.StoreGlobal store) {
            int pointer = value(stack, store.from());
            StringBuilder shaded = bar(heap.globals[store.global()], pointer, stackIsGrey, phase);
            heap.globals[store.global()] = pointer;
            return () -> told(step, pointer) + shaded;
        }
        if (step instanceof MutatorStep.Copy copy) {
            stack[copy.to()] = value(stack, copy.from());
            int pointer = stack[copy.to()];
            return () -> copy.from() == NIL ? step.text() : told(step, pointer);
        }
        MutatorStep.New make = (MutatorStep.New) step;
        int object = heap.allocate(make.slots(), make.noscan());
        if (phase.isWriteBarrierEnabled()) {
            marker.allocateBlack(object);
        }
        stack[make.to()] = object;
        return () -> told(step, object);
    }

    /** Calls the barrier where it is on, and tells what came of it. */
    private StringBuilder bar(int old, int pointer, boolean stackIsGrey, GcPhase phase) {
        StringBuilder shaded = new StringBuilder(0);
        if (!phase.isWriteBarrierEnabled()) {
            return shaded;
        }
        barrier.beforeWrite(new PointerWrite(old, pointer, stackIsGrey), shade -> {
            boolean wasWhite = shade != NIL && marker.color(shade) == Color.WHITE;
            marker.shade(shade);
            if (wasWhite && marker.color(shade) != Color.WHITE) {
                shaded.append(", shades ").append(HeapGraph.name(shade));
            }
        });
        return shaded;
    }

    private static int value(int[] stack, int from) {
        return from == NIL ? NIL : stack[from];
    }

    private static String told(MutatorStep step, int pointer) {
        return step.text() + ": " + HeapGraph.name(pointer);
    }
}
