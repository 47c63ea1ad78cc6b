package dev.gokata.katas.morestack;

import static dev.gokata.runtime.memory.AddressSpace.hex;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_BIG;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;
import static dev.gokata.runtime.stack.StackConstants.STACK_SMALL;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.NewstackResult;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackGrower;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinker;
import java.util.List;
import java.util.OptionalLong;

/**
 * The check at the start of a function, and what follows if it fails.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README. Some imports are
 * there for what you will write.
 */
public final class Morestack implements StackGrower {

    private final FuncTab functab;
    private final StackCopier copier;
    private final StackShrinker shrinker;
    private final MaxStack limits;

    /**
     * Makes a grower. Only task 5 needs all of this; task 4 needs the limits.
     *
     * @param functab finds the function around a pc
     * @param copier moves a stack
     * @param shrinker does a shrinking that was put off
     * @param limits how large a stack may become
     */
    public Morestack(FuncTab functab, StackCopier copier, StackShrinker shrinker, MaxStack limits) {
        this.functab = functab;
        this.copier = copier;
        this.shrinker = shrinker;
        this.limits = limits;
    }

    /**
     * Task 1: checks the stack for a frame of up to 128 bytes (rules 1 and 2).
     *
     * @param sp SP at the function's entry
     * @param stackguard0 the goroutine's guard
     * @return true if the function calls {@code morestack}
     */
    public boolean smallFrameGrows(long sp, long stackguard0) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: checks the stack for any frame (rules 3 to 5).
     *
     * @param sp SP at the function's entry
     * @param framesize bytes of its frame, from 0
     * @param stackguard0 the goroutine's guard
     * @return true if the function calls {@code morestack}
     */
    @Override
    public boolean callsMorestack(long sp, long framesize, long stackguard0) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: chooses the size of a new stack (rules 6 and 7).
     *
     * @param oldsize bytes of the old stack, a power of two
     * @param used bytes of it in use, up to {@code oldsize}
     * @param framesize bytes of the frame of the function that asks
     * @return bytes of the new stack, a power of two
     */
    public long newsize(long oldsize, long used, long framesize) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: ends the program if a stack would become too large (rules 8 and 9).
     *
     * @param gp a goroutine whose registers are those at the function's entry
     * @param newsize bytes of its new stack
     * @throws GoFatal if that is over the limit
     */
    public void checkLimit(GStack gp, long newsize) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: makes room for a function's frame, or does what the guard asks for instead (rules 10 to 15).
     *
     * @param gp a running goroutine, whose saved registers are those at the function's entry
     * @return how it ended
     * @throws GoFatal if the program has to end
     */
    @Override
    public NewstackResult newstack(GStack gp) {
        throw Kata.todo(5);
    }
}
