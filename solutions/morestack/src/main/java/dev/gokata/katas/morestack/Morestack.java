package dev.gokata.katas.morestack;

import static dev.gokata.runtime.memory.AddressSpace.hex;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_BIG;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;
import static dev.gokata.runtime.stack.StackConstants.STACK_SMALL;

import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.NewstackResult;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackGrower;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinker;
import java.util.List;
import java.util.OptionalLong;

/** The check at the start of a function, and what follows if it fails. */
public final class Morestack implements StackGrower {

    private final FuncTab functab;
    private final StackCopier copier;
    private final StackShrinker shrinker;
    private final MaxStack limits;

    /**
     * Makes a grower.
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
     * Checks the stack for a frame of up to 128 bytes.
     *
     * @param sp SP at the function's entry
     * @param stackguard0 the goroutine's guard
     * @return true if the function calls {@code morestack}
     */
    public boolean smallFrameGrows(long sp, long stackguard0) {
        return Long.compareUnsigned(sp, stackguard0) <= 0;
    }

    @Override
    public boolean callsMorestack(long sp, long framesize, long stackguard0) {
        if (framesize <= STACK_SMALL) {
            return smallFrameGrows(sp, stackguard0);
        }
        long over = framesize - STACK_SMALL;
        // A difference below 0 would look like an address above every guard.
        if (framesize >= STACK_BIG && Long.compareUnsigned(sp, over) < 0) {
            return true;
        }
        return Long.compareUnsigned(sp - over, stackguard0) <= 0;
    }

    /**
     * Chooses the size of a new stack.
     *
     * @param oldsize bytes of the old stack, a power of two
     * @param used bytes of it in use, up to {@code oldsize}
     * @param framesize bytes of the frame of the function that asks
     * @return bytes of the new stack, a power of two
     */
    public long newsize(long oldsize, long used, long framesize) {
        long newsize = 2 * oldsize;
        while (newsize - used < framesize + STACK_GUARD) {
            newsize *= 2;
        }
        return newsize;
    }

    /**
     * Ends the program if a stack would become too large.
     *
     * @param gp a goroutine whose registers are those at the function's entry
     * @param newsize bytes of its new stack
     */
    public void checkLimit(GStack gp, long newsize) {
        OptionalLong limit = limits.brokenBy(newsize);
        if (limit.isPresent()) {
            Stack stack = gp.stack();
            long sp = gp.sched().sp() - PTR_SIZE;
            throw Go.fatal(
                    List.of(
                            "runtime: goroutine stack exceeds " + limit.getAsLong() + "-byte limit",
                            "runtime: sp=" + hex(sp) + " stack=[" + hex(stack.lo()) + ", " + hex(stack.hi()) + "]"),
                    "stack overflow");
        }
    }

    @Override
    public NewstackResult newstack(GStack gp) {
        long stackguard0 = gp.stackguard0();
        if (stackguard0 == STACK_FORK) {
            throw Go.fatal("stack growth after fork");
        }
        if (stackguard0 == STACK_PREEMPT) {
            return yieldInstead(gp);
        }
        long oldsize = gp.stack().size();
        long newsize = oldsize;
        if (stackguard0 != STACK_FORCE_MOVE) {
            long used = gp.stack().hi() - gp.sched().sp();
            long framesize = functab.findfunc(gp.sched().pc()).orElseThrow().framesize();
            newsize = newsize(oldsize, used, framesize);
        }
        checkLimit(gp, newsize);
        gp.setOwner(StackOwner.COPIER);
        copier.copystack(gp, newsize);
        gp.setOwner(StackOwner.GOROUTINE);
        return NewstackResult.MOVED;
    }

    private NewstackResult yieldInstead(GStack gp) {
        if (!gp.preemptible()) {
            gp.setStackguard0(gp.stack().lo() + STACK_GUARD);
            return NewstackResult.KEPT_RUNNING;
        }
        if (gp.preemptShrink()) {
            gp.setPreemptShrink(false);
            shrinker.shrinkstack(gp);
        }
        gp.setSyncSafePoint(true);
        return NewstackResult.PREEMPTED;
    }
}
