package dev.gokata.reference.gc;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two invariants that keep a marking collector from losing what it must not.
 *
 * <ol>
 *   <li><b>Strong</b>: nothing black points to anything white. Dijkstra's barrier keeps it for objects, as it shades whatever
 *       is written.
 *   <li><b>Weak</b>: a white object that something black points to is also reached from something grey, over white objects
 *       only, so the collector will come by. Yuasa's barrier keeps it, as it shades the first object of every such path
 *       that is cut.
 * </ol>
 *
 * <p>Roots count too. Globals and stacks are grey until they are scanned and black afterwards. A grey stack protects nothing:
 * its slots are written without a barrier, so a pointer there may be gone when the stack is scanned.
 */
@Simulator
public final class TriColor {

    private TriColor() {}

    /**
     * A pointer from something black to something white.
     *
     * @param from where it lies, such as {@code A.0}, {@code g0} or {@code G1.s2}
     * @param fromStack whether that is a stack
     * @param object what it points to
     */
    public record Edge(String from, boolean fromStack, int object) {

        @Override
        public String toString() {
            return from + " -> " + HeapGraph.name(object);
        }
    }

    /**
     * Finds what breaks the strong invariant.
     *
     * @param state a state while marking
     * @return the pointers from black to white: objects' first, then globals', then stacks'
     */
    public static List<Edge> strongBreaks(GcState state) {
        List<Edge> breaks = new ArrayList<>();
        HeapGraph graph = state.graph();
        for (int object = 0; object < graph.objects().size(); object++) {
            HeapObject from = graph.objects().get(object);
            if (state.colors().get(object) == Color.BLACK && !from.noscan()) {
                addWhite(state, HeapGraph.name(object) + ".", false, from.slots(), breaks);
            }
        }
        if (state.globalsAreBlack()) {
            addWhite(state, "g", false, graph.globals(), breaks);
        }
        for (int stack = 0; stack < graph.stacks().size(); stack++) {
            if (state.stacksAreBlack().get(stack)) {
                addWhite(state, "G" + (stack + 1) + ".s", true, graph.stacks().get(stack), breaks);
            }
        }
        return breaks;
    }

    /**
     * Finds what breaks the weak invariant.
     *
     * @param state a state while marking
     * @return the pointers from black to what is white and unprotected, in the same order
     */
    public static List<Edge> weakBreaks(GcState state) {
        BitSet protectedOnes = greyProtected(state);
        return strongBreaks(state).stream()
                .filter(edge -> !protectedOnes.get(edge.object()))
                .collect(Collectors.toList());
    }

    private static void addWhite(
            GcState state, String prefix, boolean fromStack, List<Integer> pointers, List<Edge> breaks) {
        for (int i = 0; i < pointers.size(); i++) {
            if (isWhite(state, pointers.get(i))) {
                breaks.add(new Edge(prefix + i, fromStack, pointers.get(i)));
            }
        }
    }

    private static BitSet greyProtected(GcState state) {
        BitSet found = new BitSet();
        List<HeapObject> objects = state.graph().objects();
        for (int object = 0; object < objects.size(); object++) {
            if (state.colors().get(object) == Color.GREY && !objects.get(object).noscan()) {
                objects.get(object).slots().forEach(next -> protect(state, next, found));
            }
        }
        if (!state.globalsAreBlack()) {
            state.graph().globals().forEach(next -> protect(state, next, found));
        }
        return found;
    }

    private static void protect(GcState state, int object, BitSet found) {
        if (isWhite(state, object) && !found.get(object)) {
            found.set(object);
            HeapObject through = state.graph().objects().get(object);
            if (!through.noscan()) {
                through.slots().forEach(next -> protect(state, next, found));
            }
        }
    }

    private static boolean isWhite(GcState state, int object) {
        return object != HeapGraph.NIL && state.colors().get(object) == Color.WHITE;
    }
}
