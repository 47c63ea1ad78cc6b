package dev.gokata.kata.counted;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * The charges for what the JDK does in bulk: a step for each element.
 *
 * <p>Called just before the JDK is. Without them, filling a table in one call would look as cheap as reading one of its
 * words.
 */
public final class Bulk {

    private Bulk() {}

    /**
     * Charges for so many elements that are about to be made or copied.
     *
     * @param length how many; a negative number is left to the JDK to complain about
     * @return the same number
     */
    public static int length(int length) {
        Steps.steps(length);
        return length;
    }

    /**
     * Charges for every element of an array.
     *
     * @param array the array; null is left to the JDK to complain about
     */
    public static void array(@Nullable Object array) {
        Steps.steps(array == null ? 0 : Array.getLength(array));
    }

    /**
     * Charges for part of an array.
     *
     * @param from the first index
     * @param to the index after the last
     */
    public static void range(int from, int to) {
        Steps.steps((long) to - from);
    }

    /**
     * Charges for one dimension of an array of arrays that is about to be made.
     *
     * @param rows how many arrays there are to be
     * @param length how long each of them is to be
     * @return how many elements they have together
     */
    public static long dimension(long rows, int length) {
        long size = Math.max(length, 0);
        long elements = Math.multiplyHigh(rows, size) == 0 && rows * size >= 0 ? rows * size : Long.MAX_VALUE;
        Steps.steps(elements);
        return elements;
    }
}
