package dev.gokata.reference.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.MALLOC_HEADER_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.malloc.SizeClass;

/**
 * Where a Go version keeps what it must know about the objects of a span: beside the span, or inside.
 *
 * <p>In Go: three generations of the same runtime, never chosen at run time. What is inside takes room from objects.
 *
 * <p>Here: each constant is named for the first version that lays spans out so, among those compared with real Go.
 */
@Simulator
public enum HeapLayout {

    /** Pointer bitmaps and mark bits lie outside the spans; Go 1.19 to 1.21. */
    GO_1_19(19, false, false),

    /** Pointerful objects carry a header, or their span a bitmap when they are small; Go 1.22 to 1.25. */
    GO_1_22(22, true, false),

    /** Spans of small objects hold their mark bits too, for a collector that scans span by span; Go 1.26 and 1.27. */
    GO_1_26(26, true, true);

    private static final int FIRST_MINOR = 19;
    private static final int LAST_MINOR = 27;

    /** One bit for each word of 8 bytes: a byte of bitmap describes this many bytes of span. */
    private static final int SPAN_BYTES_PER_BITMAP_BYTE = 64;

    /** Marked and scanned bits for the most objects such a span can hold, and the owner of the span. */
    private static final int INLINE_MARK_BYTES = 128;

    private static final int MIN_SIZE_FOR_INLINE_MARKS = 16;

    private final int sinceMinor;
    private final boolean pointersInside;
    private final boolean marksInside;

    HeapLayout(int sinceMinor, boolean pointersInside, boolean marksInside) {
        this.sinceMinor = sinceMinor;
        this.pointersInside = pointersInside;
        this.marksInside = marksInside;
    }

    /**
     * Finds the layout of a Go version.
     *
     * @param go a version in the form {@code 1.27}, from 1.19 to 1.27
     * @return its layout
     * @throws IllegalArgumentException if the version is written otherwise, or is outside that range
     */
    public static HeapLayout of(String go) {
        for (int minor = FIRST_MINOR; minor <= LAST_MINOR; minor++) {
            if (go.equals("1." + minor)) {
                return ofMinor(minor);
            }
        }
        throw new IllegalArgumentException("go version " + go + " is outside 1." + FIRST_MINOR + "..1." + LAST_MINOR);
    }

    private static HeapLayout ofMinor(int minor) {
        HeapLayout layout = GO_1_19;
        for (HeapLayout next : values()) {
            if (next.sinceMinor <= minor) {
                layout = next;
            }
        }
        return layout;
    }

    /**
     * Returns the length of the header in front of a larger pointerful object.
     *
     * @return bytes; 0 in versions without headers
     */
    public int headerSize() {
        return pointersInside ? MALLOC_HEADER_SIZE : 0;
    }

    /**
     * Returns the length of the header that a request gets.
     *
     * @param size bytes requested
     * @param noscan true if the object has no pointers
     * @return bytes; 0 if the object has no header
     */
    public int headerFor(long size, boolean noscan) {
        return !noscan && size > MIN_SIZE_FOR_MALLOC_HEADER ? headerSize() : 0;
    }

    /**
     * Returns the end of a span that is not available to objects.
     *
     * <p>In Go: spans of objects up to 512 bytes are one page long, so both parts are 128 bytes.
     *
     * <p>Here: in a table with longer spans for such objects, the bitmap grows with the span and the mark bits do not.
     *
     * @param sizeClass the class whose objects the span holds
     * @param noscan true if they have no pointers
     * @return bytes, below the length of the span
     */
    public int reservedBytes(SizeClass sizeClass, boolean noscan) {
        if (sizeClass.size() > MIN_SIZE_FOR_MALLOC_HEADER) {
            return 0;
        }
        int bitmap = pointersInside && !noscan ? sizeClass.spanBytes() / SPAN_BYTES_PER_BITMAP_BYTE : 0;
        int marks = marksInside && sizeClass.size() >= MIN_SIZE_FOR_INLINE_MARKS ? INLINE_MARK_BYTES : 0;
        return bitmap + marks;
    }
}
