package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;

/**
 * A write of a pointer to the heap or to a global, as a write barrier sees it.
 *
 * @param old what the slot holds, possibly {@link HeapGraph#NIL}
 * @param ptr what is written, possibly {@link HeapGraph#NIL}
 * @param writersStackIsGrey whether the stack of the goroutine that writes is still to be scanned. In Go: a barrier can't
 *     tell cheaply, and doesn't ask
 */
@Simulator
public record PointerWrite(int old, int ptr, boolean writersStackIsGrey) {}
