package dev.gokata.reference.malloc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;

/**
 * A slice grower whose factor falls smoothly from 2 to 1.25.
 *
 * <p>In Go: {@code growslice} since 1.18. Before, the factor jumped at 1024 elements, so that a slice could get a smaller
 * capacity than one that had been shorter.
 *
 * <p>Here: the same, for the Go version whose size classes and buffer it is given. Go multiplies in three ways, by the
 * size of the element, because a shift is quicker than a multiplication; the results are the same.
 */
@GoSource(file = "runtime/slice.go", symbol = "growslice", simplified = "no elements are moved")
public final class SmoothSliceGrower implements SliceGrower {

    private final SizeClassTable sizeClasses;
    private final boolean hasStackBuffer;

    /**
     * Makes a grower for the Go version that is modelled everywhere else, 1.27.
     *
     * @param sizeClasses what the allocator hands out in that version
     */
    public SmoothSliceGrower(SizeClassTable sizeClasses) {
        this(sizeClasses, true);
    }

    /**
     * Makes a grower for a Go version.
     *
     * @param sizeClasses what the allocator hands out in that version
     * @param hasStackBuffer true if its compiler gives slices that don't escape a buffer, as it does since 1.26
     */
    public SmoothSliceGrower(SizeClassTable sizeClasses, boolean hasStackBuffer) {
        this.sizeClasses = sizeClasses;
        this.hasStackBuffer = hasStackBuffer;
    }

    @Override
    public long nextslicecap(long newLen, long oldCap) {
        // The doubled capacity of a very long slice overflows and is negative; then the length decides, too.
        long doublecap = oldCap + oldCap;
        if (newLen > doublecap) {
            return newLen;
        }
        if (oldCap < THRESHOLD) {
            return doublecap;
        }
        long newcap = oldCap;
        do {
            newcap += (newcap + 3L * THRESHOLD) >> 2;
        } while (newcap >= 0 && newcap < newLen);
        return newcap < 0 ? newLen : newcap;
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
        // Tested before the multiplication: a product that overflowed could look small enough.
        if (newcap > MAX_ALLOC / et.size()) {
            throw lenOutOfRange();
        }
        long block = sizeClasses.roundUp(newcap * et.size(), et.noscan());
        long cap = block / et.size();
        long capmem = cap * et.size();
        if (capmem > MAX_ALLOC) {
            throw lenOutOfRange();
        }
        return new GrownSlice(newLen, cap, capmem, SliceMemory.HEAP);
    }

    @Override
    public GrownSlice growsliceBuf(long newLen, long oldCap, ElementType et) {
        if (!hasStackBuffer || et.size() == 0 || oldCap != 0) {
            return growslice(newLen, oldCap, et);
        }
        long bufLen = STACK_BUFFER_SIZE / et.size();
        if (newLen < 0 || newLen > bufLen) {
            return growslice(newLen, oldCap, et);
        }
        return new GrownSlice(newLen, bufLen, bufLen * et.size(), SliceMemory.STACK_BUFFER);
    }

    private static GoPanic lenOutOfRange() {
        return GoPanic.errorString("growslice: len out of range");
    }
}
