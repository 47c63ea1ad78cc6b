package dev.gokata.katas.shrinkstack;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConstants;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinkSteps;

/**
 * Gives back half of a goroutine's stack when little of it is in use.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class ShrinkStack implements StackShrinkSteps {

    private final StackCopier copier;

    /**
     * Makes a shrinker. The copier is for task 3.
     *
     * @param copier what moves a stack
     */
    public ShrinkStack(StackCopier copier) {
        this.copier = copier;
    }

    /**
     * Task 1: chooses the size that a stack is to have (rules 1 to 4).
     *
     * @param oldsize bytes of the stack, a power of two from 2048
     * @param used bytes of it in use
     * @return half of {@code oldsize}, or {@code oldsize} if the stack is to stay as it is
     */
    @Override
    public long newsize(long oldsize, long used) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: tells if a stack may be moved now (rules 5 to 9).
     *
     * @param gp any goroutine
     * @return false in the four cases of the rules, else true
     */
    @Override
    public boolean isShrinkStackSafe(GStack gp) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: halves a stack if little of it is in use (rules 10 to 13).
     *
     * @param gp a goroutine whose registers are saved
     * @throws dev.gokata.runtime.sim.GoFatal if it has no stack, neither the collector nor the goroutine owns
     *     the stack, or it may not be moved now
     */
    @Override
    public void shrinkstack(GStack gp) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: shrinks a stack that the collector scans, or puts that off (rules 14 to 16).
     *
     * @param gp a goroutine whose stack the collector owns
     */
    @Override
    public void shrinkOrDefer(GStack gp) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: does a shrinking that was put off, if there is one (rules 17 to 19).
     *
     * @param gp a goroutine that stopped in a prologue because it was asked to yield
     */
    @Override
    public void shrinkIfDeferred(GStack gp) {
        throw Kata.todo(5);
    }
}
