package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;

/**
 * The seam of the size classes: which class serves a request, what size it becomes, and what that wastes.
 *
 * <p>In Go: {@code roundupsize} and the generated lookup tables; the waste is a column of their comment.
 *
 * <p>Here: an implementation is built from a list of {@link SizeClass}, where index {@code i} of the list is class
 * {@code i + 1}. Class 0 is not in the list: it stands for large objects, which get a span of their own. The list
 * need not be Go's, but must obey these invariants, which the lookup in steps of 8 and 128 needs:
 *
 * <ol>
 *   <li>it has at least one class;
 *   <li>sizes ascend strictly;
 *   <li>sizes are multiples of 8 up to 1024, and multiples of 128 above;
 *   <li>no size is over 32768.
 * </ol>
 *
 * <p>Below, {@code n} is the number of classes in the list, and <i>largest</i> the size of class {@code n} in bytes:
 * 67 and 32768 for Go's own table. All sizes are in bytes.
 */
@GoSource(file = "runtime/msize.go", symbol = "roundupsize", simplified = "the table is a value, not generated code")
public interface SizeClassTable {

    /**
     * Finds the smallest class whose objects hold a request. The lookup adds no header.
     *
     * @param size bytes needed, from 1
     * @return a class in 1..n; or 0, the class of large objects, if {@code size} is over <i>largest</i>
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    int classOf(long size);

    /**
     * Rounds a request up to the bytes that its owner may use of the block it will get.
     *
     * <p>The rules, in this order:
     *
     * <ol>
     *   <li>A request up to <i>largest</i> - 8 is small, whether or not it has pointers. It gets the size of its
     *       class. If it has pointers and is over 512 bytes, then 8 bytes for a header are added before the class is
     *       looked up, and subtracted again from the answer.
     *   <li>Any other request is large, and is rounded up to whole pages of 8192 bytes, without a header. Go's largest
     *       class is four pages, so there the last 8 sizes come out the same by both rules; in a table whose largest
     *       class is not a multiple of a page they do not.
     *   <li>If the whole pages would not fit in a {@code long}, then the answer is {@code size} itself, unrounded.
     *       In Go: the same, at the end of the range of {@code uintptr}.
     * </ol>
     *
     * <p>A request of 0 is answered with 0: Go asks this for an empty slice of bytes.
     *
     * <p>Two laws of Go's table rest on its shape. Rounding twice is rounding once only if <i>largest</i> is whole pages:
     * otherwise the largest class, asked for by its own size, is large. And for pointerful requests this law, and the
     * law that a larger request never gets less, need a class of 512 bytes: without it some class holds objects with
     * and without a header.
     *
     * @param size bytes needed, from 0
     * @param noscan true if the object has no pointers, so that the collector need not scan it
     * @return the usable bytes, never below {@code size}
     * @throws IllegalArgumentException if {@code size} is negative
     */
    long roundUp(long size, boolean noscan);

    /**
     * Returns what is left at the end of a span after its nominal objects.
     *
     * @param sizeclass a class in 1..n
     * @return bytes, below the size of the class
     * @throws IllegalArgumentException if {@code sizeclass} is outside 1..n
     */
    int tailWaste(int sizeclass);

    /**
     * Returns the most that a full span of a class can waste: every object holds one byte more than the class below
     * could (one byte, in class 1), and the tail is lost too.
     *
     * @param sizeclass a class in 1..n
     * @return bytes of the whole span, below its length
     * @throws IllegalArgumentException if {@code sizeclass} is outside 1..n
     */
    int maxWaste(int sizeclass);
}
