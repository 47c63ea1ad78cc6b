package dev.gokata.kata.counted;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for the JDK's bulk operations on arrays, which charge a step for each element.
 *
 * <p>Without them, filling a table in one call would look as cheap as reading one of its words.
 */
public final class Bulk {

    private Bulk() {}

    /**
     * Charges for an array about to be made.
     *
     * @param length its length
     * @return the same length
     */
    public static int newArray(int length) {
        Steps.steps(length);
        return length;
    }

    /**
     * Charges for the two innermost dimensions of an array about to be made.
     *
     * @param outer how many rows
     * @param inner the length of each
     */
    public static void newMatrix(int outer, int inner) {
        Steps.steps((long) outer * Math.max(inner, 1));
    }

    /**
     * Charges for an array about to be cloned.
     *
     * @param array the array; null is left to the clone to complain about
     */
    public static void cloned(@Nullable Object array) {
        Steps.steps(array == null ? 0 : Array.getLength(array));
    }

    /**
     * Copies elements as {@link System#arraycopy} does.
     *
     * @param source the array to read
     * @param sourceStart its first index
     * @param target the array to write
     * @param targetStart its first index
     * @param length how many elements
     */
    public static void arraycopy(Object source, int sourceStart, Object target, int targetStart, int length) {
        Steps.steps(length);
        System.arraycopy(source, sourceStart, target, targetStart, length);
    }

    /**
     * Fills an array as {@link Arrays#fill(int[], int)} does.
     *
     * @param array the array to fill
     * @param value the value for every element
     */
    public static void fill(int[] array, int value) {
        Steps.steps(array.length);
        Arrays.fill(array, value);
    }

    /**
     * Fills part of an array as {@link Arrays#fill(int[], int, int, int)} does.
     *
     * @param array the array to fill
     * @param from the first index
     * @param to the index after the last
     * @param value the value for every element
     */
    public static void fill(int[] array, int from, int to, int value) {
        Steps.steps((long) to - from);
        Arrays.fill(array, from, to, value);
    }

    /**
     * Fills an array as {@link Arrays#fill(long[], long)} does.
     *
     * @param array the array to fill
     * @param value the value for every element
     */
    public static void fill(long[] array, long value) {
        Steps.steps(array.length);
        Arrays.fill(array, value);
    }

    /**
     * Fills part of an array as {@link Arrays#fill(long[], int, int, long)} does.
     *
     * @param array the array to fill
     * @param from the first index
     * @param to the index after the last
     * @param value the value for every element
     */
    public static void fill(long[] array, int from, int to, long value) {
        Steps.steps((long) to - from);
        Arrays.fill(array, from, to, value);
    }

    /**
     * Fills an array as {@link Arrays#fill(byte[], byte)} does.
     *
     * @param array the array to fill
     * @param value the value for every element
     */
    public static void fill(byte[] array, byte value) {
        Steps.steps(array.length);
        Arrays.fill(array, value);
    }

    /**
     * Copies an array as {@link Arrays#copyOf(int[], int)} does.
     *
     * @param array the array to copy
     * @param length the copy's length
     * @return the copy
     */
    public static int[] copyOf(int[] array, int length) {
        Steps.steps(length);
        return Arrays.copyOf(array, length);
    }

    /**
     * Copies an array as {@link Arrays#copyOf(long[], int)} does.
     *
     * @param array the array to copy
     * @param length the copy's length
     * @return the copy
     */
    public static long[] copyOf(long[] array, int length) {
        Steps.steps(length);
        return Arrays.copyOf(array, length);
    }

    /**
     * Copies an array as {@link Arrays#copyOf(byte[], int)} does.
     *
     * @param array the array to copy
     * @param length the copy's length
     * @return the copy
     */
    public static byte[] copyOf(byte[] array, int length) {
        Steps.steps(length);
        return Arrays.copyOf(array, length);
    }

    /**
     * Fills an array as {@link Arrays#fill(boolean[], boolean)} does.
     *
     * @param array the array to fill
     * @param value the value for every element
     */
    public static void fill(boolean[] array, boolean value) {
        Steps.steps(array.length);
        Arrays.fill(array, value);
    }

    /**
     * Fills an array as {@link Arrays#fill(Object[], Object)} does.
     *
     * @param array the array to fill
     * @param value the value for every element
     */
    public static void fill(Object[] array, Object value) {
        Steps.steps(array.length);
        Arrays.fill(array, value);
    }

    /**
     * Copies part of an array as {@link Arrays#copyOfRange(int[], int, int)} does.
     *
     * @param array the array to copy from
     * @param from the first index
     * @param to the index after the last
     * @return the copy
     */
    public static int[] copyOfRange(int[] array, int from, int to) {
        Steps.steps((long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    /**
     * Copies part of an array as {@link Arrays#copyOfRange(long[], int, int)} does.
     *
     * @param array the array to copy from
     * @param from the first index
     * @param to the index after the last
     * @return the copy
     */
    public static long[] copyOfRange(long[] array, int from, int to) {
        Steps.steps((long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }
}
