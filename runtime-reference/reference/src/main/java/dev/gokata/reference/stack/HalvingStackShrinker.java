package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;
import static dev.gokata.runtime.stack.StackConstants.STACK_NOSPLIT;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinkSteps;

/**
 * A stack shrinker that halves a stack of which less than a quarter is in use.
 *
 * <p>In Go: {@code shrinkstack}. After the copy at most half of the new stack is in use, so it does not grow again at once.
 */
@GoSource(file = "runtime/stack.go", symbol = "shrinkstack", simplified = "no libcalls, no GODEBUG=gcshrinkstackoff")
public final class HalvingStackShrinker implements StackShrinkSteps {

    private final StackCopier copier;

    /**
     * Makes a shrinker.
     *
     * @param copier what moves a stack
     */
    public HalvingStackShrinker(StackCopier copier) {
        this.copier = copier;
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
    public long newsize(long oldsize, long used) {
        long newsize = oldsize / 2;
        boolean little = used + STACK_NOSPLIT < oldsize / 4;
        return newsize >= STACK_MIN && little ? newsize : oldsize;
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
