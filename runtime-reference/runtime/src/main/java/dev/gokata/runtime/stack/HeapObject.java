package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;
import java.util.List;

/**
 * An object on the heap, in the image of a stack that has something to do with it.
 *
 * @param address the address of its first word
 * @param words what it holds, at least one word
 */
@Simulator
public record HeapObject(long address, List<Long> words) {

    /**
     * Copies the words.
     *
     * @param address the address of its first word
     * @param words what it holds
     */
    public HeapObject {
        words = List.copyOf(words);
    }
}
