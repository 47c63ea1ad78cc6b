package dev.gokata.testkit.memory;

import dev.gokata.runtime.Simulator;

/**
 * One thing that is done to memory, as numbers that whoever runs it resolves.
 *
 * @param action what is done
 * @param address where, in words from the start of the memory used
 * @param words how far, from 1
 * @param other the source of a copy, in words from the start; else the word that is written
 */
@Simulator
public record MemoryStep(Action action, int address, int words, int other) {

    /** What can be done to memory. */
    public enum Action {

        /** Make a region live, unless it would overlap another. */
        MAP,

        /** Free the region around the address, if there is one. */
        FREE,

        /** Read a word. */
        LOAD,

        /** Write a word. */
        STORE,

        /** Copy words. */
        MEMMOVE
    }
}
