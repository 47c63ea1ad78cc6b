package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;

/**
 * The numbers that fix the shape of the heap, in bytes.
 *
 * <p>In Go: spread over {@code runtime/malloc.go}, {@code internal/runtime/gc/malloc.go} and the generated
 * {@code internal/runtime/gc/sizeclasses.go}; each constant below names its Go spelling.
 *
 * <p>Here: the values of a 64-bit machine only.
 */
@GoSource(file = "internal/runtime/gc/malloc.go", symbol = "PageSize", simplified = "64-bit values only")
public final class MallocConstants {

    /** A page of the heap, whatever the operating system's page is; {@code gc.PageSize}. */
    public static final int PAGE_SIZE = 8192;

    /** The largest size that a size class of Go has; {@code gc.MaxSmallSize}. */
    public static final int MAX_SMALL_SIZE = 32768;

    /** The alignment that every object has at least; {@code gc.MinHeapAlign}. */
    public static final int MIN_HEAP_ALIGN = 8;

    /**
     * The largest size of a pointerful object without a header; {@code gc.MinSizeForMallocHeader}.
     *
     * <p>The name says minimum and the bound is exclusive: an object of exactly this size has no header. So the
     * answer is the same before and after rounding up to a class, because this is the size of a class.
     */
    public static final int MIN_SIZE_FOR_MALLOC_HEADER = 512;

    /** The header that names the type of a larger pointerful object; {@code gc.MallocHeaderSize}. */
    public static final int MALLOC_HEADER_SIZE = 8;

    /** The step of the lookup table for the smaller sizes; {@code gc.SmallSizeDiv}. */
    public static final int SMALL_SIZE_DIV = 8;

    /** The size at which the lookup changes to the table with the wide step; {@code gc.SmallSizeMax}. */
    public static final int SMALL_SIZE_MAX = 1024;

    /** The step of the lookup table for the larger sizes; {@code gc.LargeSizeDiv}. */
    public static final int LARGE_SIZE_DIV = 128;

    private MallocConstants() {}
}
