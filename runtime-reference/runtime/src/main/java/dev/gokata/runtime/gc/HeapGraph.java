package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.BitSet;
import java.util.List;

/**
 * A heap with its roots, as plain data.
 *
 * <p>In Go: the roots are the data and bss segments, every goroutine's stack, and some tables of the runtime.
 *
 * <p>Here: a list of globals, and for each goroutine a list of the slots of its frames.
 *
 * @param objects the objects, by number
 * @param globals what the globals hold
 * @param stacks what the slots of each goroutine's stack hold; the first is of goroutine 1
 */
@Simulator
public record HeapGraph(List<HeapObject> objects, List<Integer> globals, List<List<Integer>> stacks) {

    /** The pointer that points nowhere. */
    public static final int NIL = -1;

    private static final int LETTERS = 26;

    /**
     * Copies the lists, and checks that every pointer points to an object.
     *
     * @param objects the objects
     * @param globals the globals
     * @param stacks the stacks
     * @throws IllegalArgumentException if a pointer points to no object
     */
    public HeapGraph {
        objects = List.copyOf(objects);
        globals = List.copyOf(globals);
        stacks = stacks.stream().map(List::copyOf).toList();
        for (HeapObject object : objects) {
            if (!object.noscan()) {
                check(object.slots(), objects.size());
            }
        }
        check(globals, objects.size());
        for (List<Integer> stack : stacks) {
            check(stack, objects.size());
        }
    }

    private static void check(List<Integer> pointers, int objects) {
        for (int pointer : pointers) {
            if (pointer < NIL || pointer >= objects) {
                throw new IllegalArgumentException("a pointer to object " + pointer + " of " + objects);
            }
        }
    }

    /**
     * Names an object.
     *
     * @param object its number, or {@link #NIL}
     * @return A to Z, then A1 to Z1 and so on; or {@code nil}
     */
    public static String name(int object) {
        if (object < 0) {
            return "nil";
        }
        int round = object / LETTERS;
        return (char) ('A' + object % LETTERS) + (round == 0 ? "" : "" + round);
    }

    /**
     * Finds all that the program can still reach.
     *
     * @return the numbers of the objects that some path of pointers leads to from a root
     */
    public BitSet reachable() {
        BitSet reached = new BitSet();
        globals.forEach(pointer -> reach(pointer, reached));
        for (List<Integer> stack : stacks) {
            stack.forEach(pointer -> reach(pointer, reached));
        }
        return reached;
    }

    private void reach(int pointer, BitSet reached) {
        if (pointer == NIL || reached.get(pointer)) {
            return;
        }
        reached.set(pointer);
        HeapObject object = objects.get(pointer);
        if (!object.noscan()) {
            object.slots().forEach(next -> reach(next, reached));
        }
    }
}
