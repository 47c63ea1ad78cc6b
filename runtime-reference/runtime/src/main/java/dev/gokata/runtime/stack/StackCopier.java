package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.GoFatal;

/**
 * The seam of moving a stack: to copy it, and make all that points into it point into the copy.
 *
 * <p>In Go: {@code copystack}, which is how stacks grow since 1.3, and shrink.
 *
 * <p>Here: no other goroutine runs meanwhile, but channels' locks say what one could do.
 *
 * <p>The rules. A word is <i>adjusted</i> thus: if it points into the old stack, from {@code lo} up to and without
 * {@code hi}, then the distance between the high ends of both stacks is added; else it is left alone.
 *
 * <ol>
 *   <li>The part in use, from the saved SP to {@code hi}, keeps its distance from {@code hi}. Nothing below is read.
 *   <li>In each frame, adjusted are the words that the map of the locals calls pointers, if the locals are there; those
 *       that the map of the arguments does; those in the frame's objects, if these are not below its SP; and the saved
 *       BP. No other word of the stack is changed, whatever it looks like.
 *   <li>Adjusted are the saved context and BP, and of each deferred call, wherever its record is, closure, SP and link.
 *   <li>Adjusted are the heads of the lists of deferred calls and panics. A panic's record is on the stack, where the maps
 *       describe it.
 *   <li>Adjusted is the {@code elem} of each wait on a channel. If other goroutines may reach it, then all the channels are
 *       locked first, in the order of the waits and each once where it follows itself; and before they are unlocked, the
 *       stack is copied at least from the SP to the end of the highest such value.
 *   <li>The goroutine gets the new bounds, the guard that goes with them, its SP and top SP at their old distances from
 *       {@code hi}; only then can frames be walked. The old stack is freed.
 * </ol>
 */
@GoSource(file = "runtime/stack.go", symbol = "copystack", simplified = "no concurrent senders, no scan accounting")
public interface StackCopier {

    /**
     * Moves a goroutine's stack into a new one.
     *
     * @param gp a goroutine whose registers are saved
     * @param newsize bytes of the new stack, a power of two that holds what is in use
     * @throws GoFatal if the goroutine is in a system call, has no stack, is about to park on a channel while its stack
     *     would shrink, or its stack holds what no pointer and no frame pointer can be
     */
    void copystack(GStack gp, long newsize);
}
