package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * The seam of moving a stack, taken apart: each step of {@link StackCopier#copystack} by itself.
 *
 * <p>In Go: functions of the same names, but for {@link #copyused} and {@link #adjustframes}, which are a call of
 * {@code memmove} and a loop in {@code copystack}.
 *
 * <p>Here: the same steps, without the order in which {@code copystack} takes them.
 */
@GoSource(file = "runtime/stack.go", symbol = "copystack", simplified = "no concurrent senders, no scan accounting")
public interface StackCopySteps extends StackCopier {

    /**
     * Copies the part of a stack that is in use to the high end of another.
     *
     * @param gp the goroutine, whose bounds and SP are those of the old stack
     * @param copy the bounds of the new stack
     * @param copied bytes from SP up that were copied before, and are left out
     */
    void copyused(GStack gp, Stack copy, long copied);

    /**
     * Adjusts those of some words in a row that a map calls pointers and that point into the old stack.
     *
     * @param start the address of the first word
     * @param bv the map of the words
     * @param adjinfo where they may point, and how far they move
     */
    void adjustpointers(long start, BitVector bv, AdjustInfo adjinfo);

    /**
     * Adjusts all frames.
     *
     * @param gp the goroutine, whose bounds, SP and top SP are those of the copy already
     * @param adjinfo where pointers may point, and how far they move
     */
    void adjustframes(GStack gp, AdjustInfo adjinfo);

    /**
     * Adjusts the saved context and frame pointer.
     *
     * @param gp the goroutine
     * @param adjinfo where they may point, and how far they move
     */
    void adjustctxt(GStack gp, AdjustInfo adjinfo);

    /**
     * Adjusts the list of deferred calls: its head, and closure, SP and link of each record.
     *
     * @param gp the goroutine, whose stack was copied, records included
     * @param adjinfo where pointers may point, and how far they move
     */
    void adjustdefers(GStack gp, AdjustInfo adjinfo);

    /**
     * Adjusts the head of the list of panics.
     *
     * @param gp the goroutine
     * @param adjinfo where it may point, and how far it moves
     */
    void adjustpanics(GStack gp, AdjustInfo adjinfo);

    /**
     * Adjusts the waits on channels while no other goroutine can reach them.
     *
     * @param gp the goroutine
     * @param adjinfo where they may point, and how far they move
     */
    void adjustsudogs(GStack gp, AdjustInfo adjinfo);

    /**
     * Adjusts the waits on channels, and copies what other goroutines could write to, while the channels are locked.
     *
     * @param gp the goroutine, whose bounds and SP are those of the old stack
     * @param adjinfo where the waits may point, and how far they move
     * @return the bytes copied, from SP up to the end of the highest value on the stack that is waited for
     */
    long syncadjustsudogs(GStack gp, AdjustInfo adjinfo);
}
