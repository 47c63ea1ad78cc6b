package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An object of the heap: its words, and whether they are pointers.
 *
 * <p>In Go: allocated from a span of its size class and kind; the spans of pointer-free objects are marked noscan.
 *
 * <p>Here: an object is all pointers or has none. The words of one without pointers may look like pointers, and mean nothing.
 *
 * @param noscan true if it has no pointers, so that the collector need not look into it
 * @param slots what its words hold: the number of an object, or {@link HeapGraph#NIL}
 */
@Simulator
public record HeapObject(boolean noscan, List<Integer> slots) {

    /**
     * Copies the list.
     *
     * @param noscan true if it has no pointers
     * @param slots what its words hold
     */
    public HeapObject {
        slots = List.copyOf(slots);
    }

    /**
     * Makes an object of pointers.
     *
     * @param slots what they point to
     * @return the object
     */
    public static HeapObject of(Integer... slots) {
        return new HeapObject(false, Arrays.asList(slots));
    }

    /**
     * Makes an object without pointers.
     *
     * @param words what its words look like
     * @return the object
     */
    public static HeapObject noscan(Integer... words) {
        return new HeapObject(true, Arrays.asList(words));
    }

    @Override
    public String toString() {
        return (noscan ? "noscan " : "")
                + slots.stream().map(HeapGraph::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
