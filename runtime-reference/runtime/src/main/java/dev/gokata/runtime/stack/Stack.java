package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.memory.AddressSpace;

/**
 * The bounds of a stack. Use begins at {@code hi} and goes down.
 *
 * @param lo the lowest address of the stack
 * @param hi the address behind the highest
 */
@GoSource(file = "runtime/runtime2.go", symbol = "stack")
public record Stack(long lo, long hi) {

    /** No stack. */
    public static final Stack NONE = new Stack(0, 0);

    /**
     * Checks the bounds.
     *
     * @param lo the lowest address
     * @param hi the address behind the highest
     * @throws IllegalArgumentException if {@code lo} is negative or over {@code hi}
     */
    public Stack {
        if (lo < 0 || hi < lo) {
            throw new IllegalArgumentException(
                    "stack bounds " + AddressSpace.hex(lo) + " and " + AddressSpace.hex(hi) + " are no range");
        }
    }

    /**
     * Returns the length.
     *
     * @return bytes from {@code lo} to {@code hi}
     */
    public long size() {
        return hi - lo;
    }

    /**
     * Tells if a word, taken as an address, points into the stack.
     *
     * @param address any word
     * @return true from {@code lo} up to and without {@code hi}
     */
    public boolean contains(long address) {
        return lo <= address && address < hi;
    }

    /**
     * Returns the bounds as Go's pictures show them.
     *
     * @return text such as {@code [0xc000001800, 0xc000002000)}
     */
    @Override
    public String toString() {
        return "[" + AddressSpace.hex(lo) + ", " + AddressSpace.hex(hi) + ")";
    }
}
