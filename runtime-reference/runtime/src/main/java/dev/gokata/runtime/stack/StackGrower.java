package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.GoFatal;

/**
 * The seam of growth: the check at the start of a function, and what follows if it fails.
 *
 * <p>In Go: instructions that the compiler writes before a function's own, {@code morestack} in assembly, which saves the
 * registers, and {@code newstack}.
 *
 * <p>Here: the check is a method, and whoever runs the function has saved the registers.
 */
@GoSource(file = "runtime/stack.go", symbol = "newstack", simplified = "no checks of threads and system stacks")
public interface StackGrower {

    /**
     * Tells if a function's first instructions call {@code morestack}. All comparisons are of unsigned numbers.
     *
     * <ol>
     *   <li>A frame of up to 128 bytes: if SP is not above the guard.
     *   <li>A frame below 4096 bytes: if SP, less what the frame has over 128, is not above the guard.
     *   <li>A larger frame: the same, and also if the subtraction passes 0.
     * </ol>
     *
     * @param sp SP at the function's entry, where the return address is
     * @param framesize bytes of its frame, from 0
     * @param stackguard0 the goroutine's guard, which may be one of the values above every SP
     * @return true if it does
     */
    boolean callsMorestack(long sp, long framesize, long stackguard0);

    /**
     * Makes room for a function's frame, or does what the guard asked for instead.
     *
     * <p>A new stack has twice the size, and twice that again until the function's largest frame and the guard fit below
     * what is in use. With {@link StackConstants#STACK_FORCE_MOVE} it keeps its size. With
     * {@link StackConstants#STACK_PREEMPT} nothing grows: unless the goroutine's thread must not stop, a shrinking that was
     * put off is done, and the goroutine yields.
     *
     * @param gp a running goroutine, whose saved registers are those at the function's entry
     * @return how it ended
     * @throws GoFatal if the new size is over a limit; the text is Go's, {@code runtime: goroutine stack exceeds
     *     1000000000-byte limit}, {@code runtime: sp=0x… stack=[0x…, 0x…]}, {@code stack overflow}; also after fork, without a
     *     stack, and if SP is below the stack already
     */
    NewstackResult newstack(GStack gp);
}
