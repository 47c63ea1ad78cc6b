package dev.gokata.runtime.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.MIN_HEAP_ALIGN;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;

import dev.gokata.runtime.GoSource;

/**
 * A size of object that the allocator hands out, with the length of the spans that are cut into such objects.
 *
 * <p>In Go: one index into the arrays {@code SizeClassToSize} and {@code SizeClassToNPages}.
 *
 * <p>Here: one value. It does not know its own number; that is its place in a table.
 *
 * @param size bytes of one object, a positive multiple of 8 and at most the span's length
 * @param npages pages of one span, from 1
 */
@GoSource(
        file = "internal/runtime/gc/sizeclasses.go",
        symbol = "SizeClassToSize",
        simplified = "size and page count in one value instead of two arrays")
public record SizeClass(int size, int npages) {

    /** The longest span whose length in bytes is still an {@code int}, in pages. */
    private static final int MAX_NPAGES = Integer.MAX_VALUE / PAGE_SIZE;

    /**
     * Checks the two numbers.
     *
     * @param size bytes of one object
     * @param npages pages of one span
     * @throws IllegalArgumentException if {@code npages} is outside 1..262143, or {@code size} is not a multiple of 8
     *     between 8 and the length of the span
     */
    public SizeClass {
        if (npages < 1 || npages > MAX_NPAGES) {
            throw new IllegalArgumentException("npages " + npages + " is outside 1.." + MAX_NPAGES);
        }
        int spanBytes = npages * PAGE_SIZE;
        if (size < MIN_HEAP_ALIGN || size > spanBytes || size % MIN_HEAP_ALIGN != 0) {
            throw new IllegalArgumentException("object size " + size + " is not a multiple of " + MIN_HEAP_ALIGN
                    + " in " + MIN_HEAP_ALIGN + ".." + spanBytes);
        }
    }

    /**
     * Returns the length of one span.
     *
     * @return bytes, a multiple of the page size
     */
    public int spanBytes() {
        return npages * PAGE_SIZE;
    }

    /**
     * Returns the number of whole objects that fit into an empty span.
     *
     * <p>In Go: since 1.22 a span may hold fewer, because its end is reserved for bitmaps. The table of size classes
     * is computed as if it held this many.
     *
     * @return the nominal number of objects, from 1
     */
    public int objects() {
        return spanBytes() / size;
    }
}
