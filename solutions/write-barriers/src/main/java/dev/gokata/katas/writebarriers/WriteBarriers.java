package dev.gokata.katas.writebarriers;

import static dev.gokata.runtime.gc.GcCycle.G1;
import static dev.gokata.runtime.gc.GcCycle.MARKER;
import static dev.gokata.runtime.gc.GcCycle.ROOTS;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.GcStory;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.MutatorStep;
import dev.gokata.runtime.gc.PointerSlot;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.PointerWriter;
import dev.gokata.runtime.gc.Shader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What keeps a collector from freeing an object that a program moves about while it marks.
 *
 * <p>The barriers differ in what they know. Dijkstra's guards where a pointer goes to, Yuasa's where it is taken from. Stacks
 * are written without any, so each alone has a way around it: onto a stack, or off one. The hybrid guards both ways.
 */
public final class WriteBarriers implements PointerWriter {

    private static final int A = 0;
    private static final int B = 1;

    @Override
    public void write(PointerSlot slot, int ptr, GcPhase phase, BarrierCall barrier) {
        if (slot.place() != PointerSlot.Place.FRAME && phase.isWriteBarrierEnabled()) {
            barrier.beforeWrite(slot.get(), ptr);
        }
        slot.set(ptr);
    }

    public Set<Integer> exposed(GcState state) {
        Set<Integer> exposed = new HashSet<>();
        HeapGraph graph = state.graph();
        for (int object = 0; object < graph.objects().size(); object++) {
            if (state.colors().get(object) == Color.BLACK) {
                addWhite(state, pointersOf(graph.objects().get(object)), exposed);
            }
        }
        if (state.globalsAreBlack()) {
            addWhite(state, graph.globals(), exposed);
        }
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            if (state.stacksAreBlack().get(stack)) {
                addWhite(state, graph.stacks().get(stack), exposed);
            }
        }
        return exposed;
    }

    private static void addWhite(GcState state, List<Integer> pointers, Set<Integer> white) {
        for (int pointer : pointers) {
            if (isWhite(state, pointer)) {
                white.add(pointer);
            }
        }
    }

    public Set<Integer> unprotected(GcState state) {
        Set<Integer> guarded = new HashSet<>();
        HeapGraph graph = state.graph();
        for (int object = 0; object < graph.objects().size(); object++) {
            if (state.colors().get(object) == Color.GREY) {
                guard(state, pointersOf(graph.objects().get(object)), guarded);
            }
        }
        if (!state.globalsAreBlack()) {
            guard(state, graph.globals(), guarded);
        }
        // Stacks are left out: a slot of one may be overwritten in the next moment, and no barrier would see it.
        Set<Integer> unprotected = exposed(state);
        unprotected.removeAll(guarded);
        return unprotected;
    }

    /** Adds all that the collector will reach as it follows these pointers through white objects. */
    private static void guard(GcState state, List<Integer> pointers, Set<Integer> guarded) {
        for (int pointer : pointers) {
            if (isWhite(state, pointer) && guarded.add(pointer)) {
                guard(state, pointersOf(state.graph().objects().get(pointer)), guarded);
            }
        }
    }

    private static List<Integer> pointersOf(HeapObject object) {
        return object.noscan() ? List.of() : object.slots();
    }

    private static boolean isWhite(GcState state, int pointer) {
        return pointer != NIL && state.colors().get(pointer) == Color.WHITE;
    }

    public void dijkstra(PointerWrite write, Shader shader) {
        shader.shade(write.ptr());
    }

    /** The only pointer to B is taken from the heap onto a stack that is already scanned. */
    public GcStory lossUnderDijkstra() {
        HeapGraph heap =
                new HeapGraph(List.of(HeapObject.of(B), HeapObject.of(NIL)), List.of(), List.of(List.of(A, NIL)));
        GcProgram program = GcProgram.of(heap, new MutatorStep.Load(1, 0, 0), new MutatorStep.Store(0, 0, NIL));
        return new GcStory(program, List.of(ROOTS, ROOTS, ROOTS, G1, G1, MARKER));
    }

    public void yuasa(PointerWrite write, Shader shader) {
        shader.shade(write.old());
    }

    /** The only pointer to B is put into a black object, off a stack that is still to be scanned. */
    public GcStory lossUnderYuasa() {
        HeapGraph heap =
                new HeapGraph(List.of(HeapObject.of(NIL), HeapObject.of(NIL)), List.of(A), List.of(List.of(A, B)));
        GcProgram program = GcProgram.of(heap, new MutatorStep.Store(0, 0, 1), new MutatorStep.Copy(1, NIL));
        return new GcStory(program, List.of(ROOTS, ROOTS, MARKER, G1, G1, ROOTS));
    }

    public void hybrid(PointerWrite write, Shader shader) {
        shader.shade(write.old());
        if (write.writersStackIsGrey()) {
            shader.shade(write.ptr());
        }
    }

    public void goBarrier(PointerWrite write, Shader shader) {
        // A color that must be asked for at every write costs more than an object shaded too early.
        shader.shade(write.old());
        shader.shade(write.ptr());
    }

    /** A goroutine whose stack is black puts B, which the collector will find in A, into a global that is black too. */
    public GcStory difference() {
        HeapGraph heap =
                new HeapGraph(List.of(HeapObject.of(B), HeapObject.of(NIL)), List.of(NIL), List.of(List.of(A, NIL)));
        GcProgram program = GcProgram.of(heap, new MutatorStep.Load(1, 0, 0), new MutatorStep.StoreGlobal(0, 1));
        return new GcStory(program, List.of(ROOTS, ROOTS, ROOTS, G1, G1));
    }
}
