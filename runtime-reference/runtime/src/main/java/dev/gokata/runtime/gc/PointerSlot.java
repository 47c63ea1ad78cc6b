package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;

/** A word that holds a pointer. */
@Simulator
public interface PointerSlot {

    /** Where a word lies. */
    enum Place {
        /** In the frame of the function that writes. */
        FRAME,
        /** In an object. */
        HEAP,
        /** In the data or bss segment. */
        GLOBAL
    }

    /**
     * Tells where it lies. In Go: known when the code is compiled.
     *
     * @return its place
     */
    Place place();

    /**
     * Reads it. Is counted as work.
     *
     * @return the number of an object, or {@link HeapGraph#NIL}
     */
    int get();

    /**
     * Writes it.
     *
     * @param pointer the number of an object, or {@link HeapGraph#NIL}
     */
    void set(int pointer);
}
