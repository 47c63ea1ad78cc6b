package dev.gokata.katas.copystack;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.ChannelLock;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConstants;
import dev.gokata.runtime.stack.StackCopySteps;
import dev.gokata.runtime.stack.StackObject;
import dev.gokata.runtime.stack.StackSudog;
import dev.gokata.runtime.stack.StackWorld;
import dev.gokata.runtime.stack.Unwinder;

/**
 * Moves a goroutine's stack to another place.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 */
public final class CopyStack implements StackCopySteps {

    private final StackWorld world;
    private final AddressSpace memory;

    /**
     * Makes a copier.
     *
     * @param world memory, functions, and an allocator of stacks
     */
    public CopyStack(StackWorld world) {
        this.world = world;
        this.memory = world.memory();
    }

    /**
     * Task 1: copies the part of a stack that is in use to the high end of another (rules 1 to 4).
     *
     * @param gp the goroutine, whose bounds and SP are those of the old stack
     * @param copy the bounds of the new stack
     * @param copied bytes from SP up that were copied before, and are left out
     */
    @Override
    public void copyused(GStack gp, Stack copy, long copied) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: adjusts those of some words in a row that a map calls pointers and that point into the old stack (rules 5
     * to 7).
     *
     * @param start the address of the first word
     * @param bv the map of the words
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustpointers(long start, BitVector bv, AdjustInfo adjinfo) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: adjusts all frames: locals, arguments, objects, and saved frame pointers (rules 8 to 12).
     *
     * @param gp the goroutine, whose bounds, SP and top SP are those of the copy already
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustframes(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: adjusts the saved context and the saved frame pointer (rule 13).
     *
     * @param gp the goroutine
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustctxt(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: adjusts the list of deferred calls: its head, and the pointers in each record (rule 14).
     *
     * @param gp the goroutine, whose stack was copied, records included
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustdefers(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: adjusts the head of the list of panics (rule 15).
     *
     * @param gp the goroutine
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustpanics(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: adjusts the waits on channels while no other goroutine can reach them (rule 16).
     *
     * @param gp the goroutine
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     */
    @Override
    public void adjustsudogs(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: adjusts the waits on channels, and copies what other goroutines could write to, while the channels are locked
     * (rules 17 to 20).
     *
     * @param gp the goroutine, whose bounds and SP are those of the old stack
     * @param adjinfo the bounds of the old stack, and how far a pointer into it moves
     * @return the bytes copied, from SP up
     */
    @Override
    public long syncadjustsudogs(GStack gp, AdjustInfo adjinfo) {
        throw Kata.todo(5);
    }

    /**
     * Task 6: moves a goroutine's stack into a new one (rules 21 to 25).
     *
     * @param gp the goroutine, whose registers are saved
     * @param newsize bytes of the new stack, a power of two that holds what is in use
     * @throws dev.gokata.runtime.sim.GoFatal if the goroutine is in a system call
     */
    @Override
    public void copystack(GStack gp, long newsize) {
        throw Kata.todo(6);
    }
}
