package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;
import static dev.gokata.runtime.stack.StackConstants.STACK_NOSPLIT;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinker;

/**
 * A stack shrinker that halves a stack of which less than a quarter is in use.
 *
 * <p>In Go: {@code shrinkstack}. After the copy at most half of the new stack is in use, so it does not grow again at once.
 */
@GoSource(file = "runtime/stack.go", symbol = "shrinkstack", simplified = "no libcalls, no GODEBUG=gcshrinkstackoff")
public final class HalvingStackShrinker implements StackShrinker {

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
        long newsize = stack.size() / 2;
        if (newsize < STACK_MIN) {
            return;
        }
        long used = stack.hi() - gp.sched().sp() + STACK_NOSPLIT;
        if (used >= stack.size() / 4) {
            return;
        }
        copier.copystack(gp, newsize);
    }

    @Override
    public void shrinkOrDefer(GStack gp) {
        if (isShrinkStackSafe(gp)) {
            shrinkstack(gp);
        } else {
            gp.setPreemptShrink(true);
        }
    }
}
