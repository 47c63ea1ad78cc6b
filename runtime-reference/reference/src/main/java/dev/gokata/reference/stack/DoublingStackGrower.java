package dev.gokata.reference.stack;

import static dev.gokata.runtime.memory.AddressSpace.hex;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_BIG;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;
import static dev.gokata.runtime.stack.StackConstants.STACK_SMALL;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.FuncInfo;
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

/**
 * A stack grower that doubles, and doubles again until the function that asked fits.
 *
 * <p>In Go: the check is written by the assembler's {@code stacksplit}, the rest is {@code newstack}.
 *
 * <p>Here: the same, for a goroutine on a thread that is in order.
 */
@GoSource(file = "runtime/stack.go", symbol = "newstack", simplified = "no checks of threads and system stacks")
public final class DoublingStackGrower implements StackGrower {

    private final FuncTab functab;
    private final StackCopier copier;
    private final StackShrinker shrinker;
    private final MaxStack limits;

    /**
     * Makes a grower.
     *
     * @param functab the functions whose prologues call it
     * @param copier what moves a stack
     * @param shrinker what does a shrinking that was put off
     * @param limits how large a stack may become
     */
    public DoublingStackGrower(FuncTab functab, StackCopier copier, StackShrinker shrinker, MaxStack limits) {
        this.functab = functab;
        this.copier = copier;
        this.shrinker = shrinker;
        this.limits = limits;
    }

    @Override
    public boolean callsMorestack(long sp, long framesize, long stackguard0) {
        if (framesize <= STACK_SMALL) {
            return Long.compareUnsigned(sp, stackguard0) <= 0;
        }
        long over = framesize - STACK_SMALL;
        // Without this, a huge frame would wrap around to an address far above the guard, and run without a stack.
        // Below
        // STACK_BIG the compiler leaves the test out: nothing is mapped so close to 0.
        if (framesize >= STACK_BIG && Long.compareUnsigned(sp, over) < 0) {
            return true;
        }
        return Long.compareUnsigned(sp - over, stackguard0) <= 0;
    }

    @Override
    public NewstackResult newstack(GStack gp) {
        // Read once: another thread may ask for preemption at any time, and both uses below must see the same.
        long stackguard0 = gp.stackguard0();
        if (stackguard0 == STACK_FORK) {
            throw Go.fatal("stack growth after fork");
        }
        boolean preempt = stackguard0 == STACK_PREEMPT;
        if (preempt && !gp.preemptible()) {
            gp.setStackguard0(gp.stack().lo() + STACK_GUARD);
            return NewstackResult.KEPT_RUNNING;
        }
        if (gp.stack().lo() == 0) {
            throw Go.fatal("missing stack in newstack");
        }
        checkSplit(gp);
        if (preempt) {
            return yieldInstead(gp);
        }
        long newsize = stackguard0 == STACK_FORCE_MOVE ? gp.stack().size() : newsize(gp);
        checkLimit(gp, newsize);
        gp.setOwner(StackOwner.COPIER);
        copier.copystack(gp, newsize);
        gp.setOwner(StackOwner.GOROUTINE);
        return NewstackResult.MOVED;
    }

    /** Returns SP as {@code newstack} sees it: the call of {@code morestack} pushed a word. */
    private static long spAfterCall(GStack gp) {
        return gp.sched().sp() - PTR_SIZE;
    }

    private static void checkSplit(GStack gp) {
        long sp = spAfterCall(gp);
        Stack stack = gp.stack();
        if (Long.compareUnsigned(sp, stack.lo()) < 0) {
            throw Go.fatal(
                    List.of("runtime: split stack overflow: " + hex(sp) + " < " + hex(stack.lo())),
                    "runtime: split stack overflow");
        }
    }

    private NewstackResult yieldInstead(GStack gp) {
        if (gp.preemptShrink()) {
            // The collector wanted this, and the stack was not safe then. In a prologue it is.
            gp.setPreemptShrink(false);
            shrinker.shrinkstack(gp);
        }
        gp.setSyncSafePoint(true);
        return NewstackResult.PREEMPTED;
    }

    private long newsize(GStack gp) {
        long newsize = 2 * gp.stack().size();
        long used = gp.stack().hi() - gp.sched().sp();
        long needed = functab.findfunc(gp.sched().pc()).map(FuncInfo::framesize).orElse(0L) + STACK_GUARD;
        while (newsize - used < needed) {
            newsize *= 2;
        }
        return newsize;
    }

    private void checkLimit(GStack gp, long newsize) {
        OptionalLong broken = limits.brokenBy(newsize);
        if (broken.isPresent()) {
            Stack stack = gp.stack();
            throw Go.fatal(
                    List.of(
                            "runtime: goroutine stack exceeds " + Long.toUnsignedString(broken.getAsLong())
                                    + "-byte limit",
                            "runtime: sp=" + hex(spAfterCall(gp)) + " stack=[" + hex(stack.lo()) + ", "
                                    + hex(stack.hi()) + "]"),
                    "stack overflow");
        }
    }
}
