package dev.gokata.katas.shrinkstack;

import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;
import static dev.gokata.runtime.stack.StackConstants.STACK_NOSPLIT;

import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinkSteps;

/**
 * Gives back half of a goroutine's stack when little of it is in use.
 *
 * <p>Growth doubles a stack that is full, and this halves one that is less than a quarter full. So after either the next
 * change is far away: a stack that was halved is less than half full, and must be used up before it grows again.
 */
public final class ShrinkStack implements StackShrinkSteps {

    private final StackCopier copier;

    /**
     * Makes a shrinker.
     *
     * @param copier what moves a stack
     */
    public ShrinkStack(StackCopier copier) {
        this.copier = copier;
    }

    @Override
    public long newsize(long oldsize, long used) {
        long newsize = oldsize / 2;
        if (newsize < STACK_MIN) {
            return oldsize;
        }
        // Functions without a check may run below SP at any time, so their room counts as used.
        return used + STACK_NOSPLIT < oldsize / 4 ? newsize : oldsize;
    }

    @Override
    public boolean isShrinkStackSafe(GStack gp) {
        return gp.syscallsp() == 0 && !gp.asyncSafePoint() && !gp.parkingOnChan() && !gp.waitingForSuspendG();
    }

    @Override
    public void shrinkstack(GStack gp) {
        Stack stack = gp.stack();
        if (stack.lo() == 0) {
            throw Go.fatal("missing stack in shrinkstack");
        }
        if (gp.owner() != StackOwner.SCANNER && gp.owner() != StackOwner.GOROUTINE) {
            throw Go.fatal("bad status in shrinkstack");
        }
        if (!isShrinkStackSafe(gp)) {
            throw Go.fatal("shrinkstack at bad time");
        }
        long newsize = newsize(stack.size(), stack.hi() - gp.sched().sp());
        if (newsize < stack.size()) {
            copier.copystack(gp, newsize);
        }
    }

    @Override
    public void shrinkOrDefer(GStack gp) {
        if (isShrinkStackSafe(gp)) {
            shrinkstack(gp);
        } else {
            gp.setPreemptShrink(true);
        }
    }

    @Override
    public void shrinkIfDeferred(GStack gp) {
        if (gp.preemptShrink()) {
            gp.setPreemptShrink(false);
            shrinkstack(gp);
        }
    }
}
