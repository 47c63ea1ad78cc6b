package dev.gokata.reference.malloc;

import static dev.gokata.runtime.malloc.SliceGrower.MAX_ALLOC;
import static dev.gokata.runtime.malloc.SliceGrower.STACK_BUFFER_SIZE;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.malloc.ElementType;
import dev.gokata.runtime.malloc.GrownSlice;
import dev.gokata.runtime.malloc.SliceMemory;
import dev.gokata.runtime.sim.GoPanic;

/**
 * What {@code make} does for a slice whose length is known late.
 *
 * <p>In Go: {@code makeslice}, which rounds nothing up. Since 1.25 the compiler first compares a slice that does not
 * escape with a buffer of 32 bytes in the frame; before, it always went to the heap.
 *
 * <p>Here: the comparison and the call in one method.
 */
@GoSource(file = "runtime/slice.go", symbol = "makeslice", simplified = "no memory is cleared")
public final class SliceMaker {

    private final boolean hasStackBuffer;

    /**
     * Makes a maker for a Go version.
     *
     * @param hasStackBuffer true if its compiler gives slices that don't escape a buffer, as it does since 1.25
     */
    public SliceMaker(boolean hasStackBuffer) {
        this.hasStackBuffer = hasStackBuffer;
    }

    /**
     * Makes a slice that does not escape.
     *
     * @param len elements in use
     * @param cap elements that fit
     * @param et the element's type
     * @return the slice, with the capacity asked for
     * @throws GoPanic if {@code len} is negative, {@code cap} is below it, or the elements don't fit into the address
     *     space; the text blames the length if that alone is too much
     */
    public GrownSlice makeslice(long len, long cap, ElementType et) {
        if (len < 0 || !fits(len, et)) {
            throw GoPanic.errorString("makeslice: len out of range");
        }
        if (cap < len || !fits(cap, et)) {
            throw GoPanic.errorString("makeslice: cap out of range");
        }
        long mem = cap * et.size();
        if (mem == 0) {
            return new GrownSlice(len, cap, mem, SliceMemory.ZEROBASE);
        }
        boolean buffered = hasStackBuffer && mem <= STACK_BUFFER_SIZE;
        return new GrownSlice(len, cap, mem, buffered ? SliceMemory.STACK_BUFFER : SliceMemory.HEAP);
    }

    private static boolean fits(long elements, ElementType et) {
        return et.size() == 0 || elements <= MAX_ALLOC / et.size();
    }
}
