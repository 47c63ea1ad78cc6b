package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.GoPanic;

/**
 * The seam of {@code append}: how large a slice becomes when its elements no longer fit.
 *
 * <p>In Go: {@code growslice}, which the compiler calls when the new length is over the capacity; since 1.26 also the
 * buffer of 32 bytes that the compiler keeps in the frame for a slice that does not escape.
 *
 * <p>Here: lengths and capacities only. No elements are moved.
 */
@GoSource(file = "runtime/slice.go", symbol = "growslice", simplified = "no elements are moved")
public interface SliceGrower {

    /** The capacity from which on a slice grows by less than double. */
    int THRESHOLD = 256;

    /** The largest block that the address space could hold, in bytes; Go's {@code maxAlloc}. */
    long MAX_ALLOC = 1L << 48;

    /** The bytes of the buffer of a slice that does not escape. */
    int STACK_BUFFER_SIZE = 32;

    /**
     * Chooses the capacity to ask for, before it is rounded up to what the allocator hands out.
     *
     * <p>The rules, in this order:
     *
     * <ol>
     *   <li>A length over twice the old capacity is the capacity.
     *   <li>An old capacity below {@link #THRESHOLD} doubles.
     *   <li>A larger one grows by a quarter of itself and {@code 3 * THRESHOLD} together, rounded down, again and again
     *       until the length fits. At the threshold that is still a doubling, and far above it a growth by a quarter.
     *   <li>A growth that overflows gives the length itself.
     * </ol>
     *
     * @param newLen elements needed, over {@code oldCap}
     * @param oldCap the capacity so far, from 0
     * @return the capacity to ask for, at least {@code newLen}
     */
    long nextslicecap(long newLen, long oldCap);

    /**
     * Grows a slice whose memory may be on the heap.
     *
     * @param newLen elements needed: those there are and those to append; negative if their number overflowed
     * @param oldCap the capacity so far, from 0; below {@code newLen} unless that is negative
     * @param et the element's type
     * @return the slice after it grew, on the heap; at zerobase, with its length as its capacity, if elements have no
     *     bytes
     * @throws GoPanic if {@code newLen} is negative or the block would be over {@link #MAX_ALLOC}; the text is Go's,
     *     {@code runtime error: growslice: len out of range}
     */
    GrownSlice growslice(long newLen, long oldCap, ElementType et);

    /**
     * Grows a slice that does not escape, and that the compiler gave a buffer in the frame.
     *
     * <p>Only a slice that has no memory yet moves into the buffer, and only if it fits. It then gets all of the buffer.
     *
     * @param newLen elements needed, as for {@link #growslice}
     * @param oldCap the capacity so far; 0 if the slice has no memory yet
     * @param et the element's type
     * @return the slice after it grew
     * @throws GoPanic as for {@link #growslice}
     */
    GrownSlice growsliceBuf(long newLen, long oldCap, ElementType et);
}
