package dev.gokata.runtime.machine;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.StackConstants;

/**
 * The type of an object on the heap, as far as allocator and collector need it.
 *
 * @param name its name in messages, such as {@code node}
 * @param words which of its words are pointers
 */
@GoSource(file = "internal/abi/type.go", symbol = "Type", simplified = "words and pointers only")
public record HeapType(String name, BitVector words) {

    /**
     * Makes a type.
     *
     * @param name its name in messages
     * @param n its words, from 1
     * @param pointers the words that are pointers, each in 0..n-1
     * @return the type
     */
    public static HeapType of(String name, int n, Integer... pointers) {
        return new HeapType(name, BitVector.ofPointers(n, pointers));
    }

    /**
     * Returns the length of an object.
     *
     * @return bytes
     */
    public long size() {
        return (long) words.n() * StackConstants.PTR_SIZE;
    }

    /**
     * Tells whether the collector need not look into an object.
     *
     * @return whether no word is a pointer
     */
    public boolean noscan() {
        return words.bits().stream().allMatch(bits -> bits == 0);
    }
}
