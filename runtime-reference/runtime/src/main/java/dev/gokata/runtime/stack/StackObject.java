package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * A variable in a frame whose address is taken, so that other words may point to it.
 *
 * <p>In Go: the collector follows pointers to such a variable to learn if it is still in use. A copy of the stack adjusts
 * the pointers in all of them, in use or not.
 *
 * <p>Here: the variable's place and map, without its type.
 *
 * @param off the distance of its first word from the frame's {@code varp} if negative, else from its {@code argp}
 * @param pointers the map of its words, the first at {@code off}
 */
@GoSource(file = "runtime/stack.go", symbol = "stackObjectRecord", simplified = "no type, no size beyond the pointers")
public record StackObject(long off, BitVector pointers) {}
