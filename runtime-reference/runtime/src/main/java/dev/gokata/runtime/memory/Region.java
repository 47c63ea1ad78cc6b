package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;

/**
 * A stretch of memory that lives and dies as a whole, with a name for messages.
 *
 * @param start the address of its first word, a multiple of 8
 * @param bytes its length, a positive multiple of 8
 * @param name what lives there, such as {@code stack of goroutine 7}
 */
@Simulator
public record Region(long start, long bytes, String name) {

    /**
     * Checks the bounds.
     *
     * @param start the address of its first word
     * @param bytes its length
     * @param name what lives there
     * @throws IllegalArgumentException if a bound is not a multiple of 8, the region is empty, or it would pass the end
     *     of the address range
     */
    public Region {
        if (start % AddressSpace.WORD_BYTES != 0 || bytes % AddressSpace.WORD_BYTES != 0) {
            throw new IllegalArgumentException(
                    "a region of " + bytes + " bytes at " + AddressSpace.hex(start) + " is not whole words");
        }
        if (bytes <= 0 || start < 0 || start > Long.MAX_VALUE - bytes) {
            throw new IllegalArgumentException(
                    "a region of " + bytes + " bytes at " + AddressSpace.hex(start) + " is no range of addresses");
        }
    }

    /**
     * Returns the address behind the last word.
     *
     * @return {@code start} plus {@code bytes}
     */
    public long end() {
        return start + bytes;
    }

    /**
     * Tells if an address lies in the region.
     *
     * @param address any address
     * @return true from {@code start} up to and without {@link #end()}
     */
    public boolean contains(long address) {
        return start <= address && address < end();
    }

    /**
     * Returns the name and the bounds as messages show them.
     *
     * @return text such as {@code stack of goroutine 7 [0xc000000000, 0xc000000800)}
     */
    @Override
    public String toString() {
        return name + " [" + AddressSpace.hex(start) + ", " + AddressSpace.hex(end()) + ")";
    }
}
