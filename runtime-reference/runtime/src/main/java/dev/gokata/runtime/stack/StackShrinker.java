package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.GoFatal;

/**
 * The seam of shrinking: when a stack is halved, when it must not be, and what happens then.
 *
 * <p>In Go: {@code shrinkstack}, called when the collector scans the stack, and {@code isShrinkStackSafe}.
 *
 * <p>Here: the same. Who owns the stack stands in for the goroutine's status.
 */
@GoSource(file = "runtime/stack.go", symbol = "shrinkstack", simplified = "no libcalls, no GODEBUG=gcshrinkstackoff")
public interface StackShrinker {

    /**
     * Tells if the stack may be moved now.
     *
     * @param gp any goroutine
     * @return false in a system call; at an asynchronous safe point, where the maps of the innermost frame don't hold; while
     *     the goroutine is about to park on a channel; and, since 1.23, while it waits only to be scanned
     */
    boolean isShrinkStackSafe(GStack gp);

    /**
     * Halves a stack if little of it is in use.
     *
     * <p>The half must not be below the smallest stack. What is in use, from the saved SP to {@code hi}, and the 800 bytes
     * of functions that don't check must be less than a quarter together; exactly a quarter is too much.
     *
     * @param gp a goroutine whose registers are saved
     * @throws GoFatal if it has no stack, nobody or a copier owns the stack, or it is not safe; the texts are Go's,
     *     {@code missing stack in shrinkstack}, {@code bad status in shrinkstack}, {@code shrinkstack at bad time}
     */
    void shrinkstack(GStack gp);

    /**
     * Does with a stack's size what is to be done when the collector scans it.
     *
     * <p>In Go: a part of {@code scanstack}. If the stack is not safe, the shrinking is left to the goroutine itself, for
     * the next time that it stops in a prologue. That does not ask it to stop.
     *
     * @param gp a goroutine whose stack the collector owns
     */
    void shrinkOrDefer(GStack gp);
}
