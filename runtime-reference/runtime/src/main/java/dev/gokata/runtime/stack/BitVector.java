package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack map: which of some words in a row hold pointers.
 *
 * <p>In Go: bytes that the compiler wrote, one bit a word.
 *
 * <p>Here: the same in numbers of 64 bits, the first word at bit 0 of the first number.
 *
 * @param n the number of words
 * @param bits a bit for each, 1 for a pointer, and no other bit set
 */
@GoSource(file = "runtime/stack.go", symbol = "bitvector", simplified = "64 bits to a number instead of 8")
public record BitVector(int n, List<Long> bits) {

    /** The map of no words. */
    public static final BitVector EMPTY = new BitVector(0, List.of());

    /**
     * Checks the length.
     *
     * @param n the number of words
     * @param bits a bit for each
     * @throws IllegalArgumentException if {@code n} is negative, or {@code bits} has not as many numbers as that takes,
     *     or has a bit behind the last word
     */
    public BitVector {
        bits = List.copyOf(bits);
        if (n < 0 || bits.size() != (n + Long.SIZE - 1L) / Long.SIZE) {
            throw new IllegalArgumentException(bits.size() + " numbers are no map of " + n + " words");
        }
        if (n % Long.SIZE != 0 && bits.get(bits.size() - 1) >>> n % Long.SIZE != 0) {
            throw new IllegalArgumentException("a map of " + n + " words has a bit behind the last");
        }
    }

    /**
     * Makes a map from the places of the pointers.
     *
     * @param n the number of words
     * @param pointers the words that hold pointers, each in 0..n-1
     * @return the map
     * @throws IllegalArgumentException if a place is outside that range
     */
    public static BitVector ofPointers(int n, List<Integer> pointers) {
        long[] bits = new long[(n + Long.SIZE - 1) / Long.SIZE];
        for (int pointer : pointers) {
            if (pointer < 0 || pointer >= n) {
                throw new IllegalArgumentException("word " + pointer + " is outside 0.." + (n - 1));
            }
            bits[pointer / Long.SIZE] |= 1L << pointer % Long.SIZE;
        }
        List<Long> boxed = new ArrayList<>(bits.length);
        for (long each : bits) {
            boxed.add(each);
        }
        return new BitVector(n, boxed);
    }

    /**
     * Makes a map from the places of the pointers.
     *
     * @param n the number of words
     * @param pointers the words that hold pointers, each in 0..n-1
     * @return the map
     * @throws IllegalArgumentException if a place is outside that range
     */
    public static BitVector ofPointers(int n, Integer... pointers) {
        return ofPointers(n, List.of(pointers));
    }

    /**
     * Tells if a word holds a pointer.
     *
     * @param i the word, in 0..n-1
     * @return true if it does
     */
    public boolean ptrbit(int i) {
        return (bits.get(i / Long.SIZE) & 1L << i % Long.SIZE) != 0;
    }
}
