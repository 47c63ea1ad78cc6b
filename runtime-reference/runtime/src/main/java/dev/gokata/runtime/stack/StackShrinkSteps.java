package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * The seam of shrinking, taken apart: with the size, and with what a goroutine does about a shrinking that was put off.
 *
 * <p>In Go: the first is in the middle of {@code shrinkstack}, the second in {@code newstack}.
 *
 * <p>Here: methods of their own, so that each can be looked at alone.
 */
@GoSource(file = "runtime/stack.go", symbol = "shrinkstack", simplified = "no libcalls, no GODEBUG=gcshrinkstackoff")
public interface StackShrinkSteps extends StackShrinker {

    /**
     * Chooses the size that a stack is to have.
     *
     * @param oldsize bytes of the stack, a power of two from 2048
     * @param used bytes of it in use, from the saved SP to {@code hi}
     * @return half of {@code oldsize}, or {@code oldsize} if the stack is to stay as it is
     */
    long newsize(long oldsize, long used);

    /**
     * Does a shrinking that was put off, if there is one.
     *
     * @param gp a goroutine that stopped in a prologue because it was asked to yield
     */
    void shrinkIfDeferred(GStack gp);
}
