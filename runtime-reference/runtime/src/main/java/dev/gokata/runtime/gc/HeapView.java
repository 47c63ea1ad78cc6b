package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;

/** What a marker may see of the heap. Objects that the program makes meanwhile are added behind the others. */
@Simulator
public interface HeapView {

    /**
     * Tells whether an object has no pointers. In Go: a property of its span, found without touching the object.
     *
     * @param object its number
     * @return whether it need not be looked into
     */
    boolean noscan(int object);

    /**
     * Returns an object's length.
     *
     * @param object its number
     * @return how many words it has
     */
    int slots(int object);

    /**
     * Reads a word of an object. Is counted as work.
     *
     * @param object its number
     * @param slot the word's, from 0
     * @return the number of an object, or {@link HeapGraph#NIL}
     */
    int slot(int object, int slot);
}
