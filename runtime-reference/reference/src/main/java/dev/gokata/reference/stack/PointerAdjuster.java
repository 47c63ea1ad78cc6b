package dev.gokata.reference.stack;

import static dev.gokata.runtime.memory.AddressSpace.hex;
import static dev.gokata.runtime.stack.StackConstants.MIN_LEGAL_POINTER;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.Stack;
import java.util.List;

/**
 * The one rule by which every pointer is adjusted, and the words it is applied to.
 *
 * <p>In Go: {@code adjustinfo}, {@code adjustpointer} and {@code adjustpointers}.
 *
 * @param memory where the words are
 * @param old the bounds of the stack that is left
 * @param delta what is added to a pointer into it: high ends compared, for use begins there
 */
record PointerAdjuster(AddressSpace memory, Stack old, long delta) {

    /** Returns the word that a word becomes. */
    long adjusted(long word) {
        return old.contains(word) ? word + delta : word;
    }

    /** Adjusts a word in memory. One that stays the same is not written. */
    void adjustpointer(long address) {
        long word = memory.load(address);
        if (old.contains(word)) {
            memory.store(address, word + delta);
        }
    }

    /** Adjusts those of the words from an address on that a map calls pointers. */
    void adjustpointers(long start, BitVector map) {
        for (int i = 0; i < map.n(); i++) {
            if (map.ptrbit(i)) {
                adjustpointer(start + (long) i * PTR_SIZE);
            }
        }
    }

    /** Adjusts locals, none of which can be a small number: if one is, the map or the function is wrong. */
    void adjustlocals(long start, BitVector map, String function) {
        for (int i = 0; i < map.n(); i++) {
            if (map.ptrbit(i)) {
                long address = start + (long) i * PTR_SIZE;
                long word = memory.load(address);
                if (0 < word && word < MIN_LEGAL_POINTER) {
                    throw Go.fatal(
                            List.of("runtime: bad pointer in frame " + function + " at " + hex(address) + ": "
                                    + hex(word)),
                            "invalid pointer found on stack");
                }
                if (old.contains(word)) {
                    memory.store(address, word + delta);
                }
            }
        }
    }

    /** Adjusts a saved frame pointer, which points into the stack or is 0. */
    long adjustedFramePointer(long bp, String symptom) {
        if (bp != 0 && !old.contains(bp)) {
            throw Go.fatal(
                    List.of(
                            "runtime: found invalid frame pointer",
                            "bp=" + hex(bp) + " min=" + hex(old.lo()) + " max=" + hex(old.hi())),
                    symptom);
        }
        return adjusted(bp);
    }
}
