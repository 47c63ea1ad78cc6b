package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.stack.Stack;
import java.util.function.ToLongFunction;

/**
 * A word in a sketch of a stack, said before anything has an address.
 *
 * @param pointer true if the stack map calls it a pointer
 * @param resolve what it is, once the sketch has addresses
 */
@Simulator
public record SketchWord(boolean pointer, ToLongFunction<StackSketch.Places> resolve) {

    /**
     * Makes a pointer to nothing.
     *
     * @return the word
     */
    public static SketchWord nil() {
        return new SketchWord(true, places -> 0);
    }

    /**
     * Makes a number.
     *
     * @param number any number
     * @return the word
     */
    public static SketchWord number(long number) {
        return new SketchWord(false, places -> number);
    }

    /**
     * Makes a pointer to a local variable.
     *
     * @param function whose frame it is in
     * @param local its number, the lowest being 0
     * @return the word
     */
    public static SketchWord pointerTo(String function, int local) {
        return new SketchWord(true, places -> places.local(function, local));
    }

    /**
     * Makes a pointer to a place that is found from the bounds of the stack.
     *
     * @param place the address
     * @return the word
     */
    public static SketchWord pointerAt(ToLongFunction<Stack> place) {
        return new SketchWord(true, places -> place.applyAsLong(places.stack()));
    }

    /**
     * Makes a pointer to an object on the heap.
     *
     * @return the word
     */
    public static SketchWord pointerToHeap() {
        return new SketchWord(true, StackSketch.Places::heap);
    }

    /**
     * Makes a number that looks like a pointer.
     *
     * @return a word with the same bits as this one that no map calls a pointer
     */
    public SketchWord asNumber() {
        return new SketchWord(false, resolve);
    }
}
