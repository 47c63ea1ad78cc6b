package dev.gokata.katas.growslice;

import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;

/** What {@code append} does when the elements no longer fit. */
public final class Growslice implements SliceGrower {

    private final SizeClassTable table;

    /**
     * Makes a grower.
     *
     * @param table says what block the allocator hands out for a number of bytes
     */
    public Growslice(SizeClassTable table) {
        this.table = table;
    }

    @Override
    public long nextslicecap(long newLen, long oldCap) {
        // A double that overflows is negative, so the length is over it: rules 1 and 3 are one comparison.
        long doublecap = oldCap + oldCap;
        if (newLen > doublecap) {
            return newLen;
        }
        return oldCap < THRESHOLD ? doublecap : smoothcap(newLen, oldCap);
    }

    /**
     * Lets a larger capacity grow by a factor that falls from 2 to 1.25.
     *
     * @param newLen elements needed, over {@code oldCap} and at most twice as many
     * @param oldCap the capacity so far, from 256
     * @return elements to ask for, at least {@code newLen}
     */
    public long smoothcap(long newLen, long oldCap) {
        long newcap = oldCap;
        while (newcap < newLen) {
            newcap += (newcap + 3L * THRESHOLD) / 4;
            if (newcap < 0) {
                return newLen;
            }
        }
        return newcap;
    }

    /**
     * Returns how many elements fit into the block that the allocator will hand out.
     *
     * @param newcap elements to ask for, from 1; all their bytes are at most {@link SliceGrower#MAX_ALLOC}
     * @param et the element's type, with a size of at least 1
     * @return elements that fit, at least {@code newcap}
     */
    public long roundupcap(long newcap, ElementType et) {
        return table.roundUp(newcap * et.size(), et.noscan()) / et.size();
    }

    @Override
    public GrownSlice growslice(long newLen, long oldCap, ElementType et) {
        if (newLen < 0) {
            throw lenOutOfRange();
        }
        if (et.size() == 0) {
            return new GrownSlice(newLen, newLen, 0, SliceMemory.ZEROBASE);
        }
        long newcap = nextslicecap(newLen, oldCap);
        // Divided, not multiplied: a product that overflowed could look small enough.
        if (newcap > MAX_ALLOC / et.size()) {
            throw lenOutOfRange();
        }
        long cap = roundupcap(newcap, et);
        return new GrownSlice(newLen, cap, cap * et.size(), SliceMemory.HEAP);
    }

    @Override
    public GrownSlice growsliceBuf(long newLen, long oldCap, ElementType et) {
        if (oldCap == 0 && newLen >= 0 && et.size() > 0) {
            long fit = STACK_BUFFER_SIZE / et.size();
            if (newLen <= fit) {
                return new GrownSlice(newLen, fit, fit * et.size(), SliceMemory.STACK_BUFFER);
            }
        }
        return growslice(newLen, oldCap, et);
    }

    private static GoPanic lenOutOfRange() {
        return GoPanic.errorString("growslice: len out of range");
    }
}
