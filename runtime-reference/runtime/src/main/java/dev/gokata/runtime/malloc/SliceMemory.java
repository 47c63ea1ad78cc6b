package dev.gokata.runtime.malloc;

import dev.gokata.runtime.Simulator;

/** The place of a slice's elements. */
@Simulator
public enum SliceMemory {

    /** A block of the heap. */
    HEAP,

    /** A buffer in the frame of the function, made by the compiler for a slice that does not escape. */
    STACK_BUFFER,

    /** The one address of everything that has no bytes; Go's {@code zerobase}. */
    ZEROBASE
}
