package dev.gokata.reference.malloc;

import dev.gokata.runtime.GoSource;

/**
 * The kind of a span: the size class of its objects, and whether they have pointers.
 *
 * <p>In Go: one byte, the class shifted left with the noscan bit below it. Spans with and without pointers are kept
 * apart so that the collector can pass over the latter whole.
 *
 * <p>Here: the two parts by name; {@link #index()} is Go's number. With Go's 67 classes and class 0 there are 136.
 *
 * @param sizeclass the class of the objects; 0 for a span that holds one large object
 * @param noscan true if the objects have no pointers
 */
@GoSource(file = "runtime/mheap.go", symbol = "spanClass", simplified = "not limited to one byte")
public record SpanClass(int sizeclass, boolean noscan) {

    private static final int MAX_SIZECLASS = Integer.MAX_VALUE / 2;

    /**
     * Checks the class.
     *
     * @param sizeclass the class of the objects
     * @param noscan true if they have no pointers
     * @throws IllegalArgumentException if {@code sizeclass} is negative, or too large for the index to be an int
     */
    public SpanClass {
        if (sizeclass < 0 || sizeclass > MAX_SIZECLASS) {
            throw new IllegalArgumentException("size class " + sizeclass + " is outside 0.." + MAX_SIZECLASS);
        }
    }

    /**
     * Takes Go's number apart.
     *
     * @param index twice the class, plus one if the objects have no pointers
     * @return the span class with that index
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public static SpanClass ofIndex(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("span class " + index + " is outside 0.." + Integer.MAX_VALUE);
        }
        return new SpanClass(index / 2, index % 2 == 1);
    }

    /**
     * Returns Go's number for this span class.
     *
     * @return twice the class, plus one if the objects have no pointers
     */
    public int index() {
        return 2 * sizeclass + (noscan ? 1 : 0);
    }
}
