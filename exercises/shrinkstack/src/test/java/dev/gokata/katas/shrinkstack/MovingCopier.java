package dev.gokata.katas.shrinkstack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;

import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import java.util.ArrayList;
import java.util.List;

/**
 * The copier that your code is given: it gives the goroutine another stack, and notes which size was asked for.
 *
 * <p>No word is copied, for there is no memory here: a shrinker looks at bounds alone. How words move is the kata copystack.
 */
final class MovingCopier implements StackCopier {

    private static final long FAR = 1L << 32;

    private final List<Long> moves = new ArrayList<>();

    @Override
    public void copystack(GStack gp, long newsize) {
        Stack old = gp.stack();
        long used = old.hi() - gp.sched().sp();
        if (newsize < STACK_MIN || newsize < used || Long.bitCount(newsize) != 1) {
            throw new Misuse("copystack was asked for a stack of " + newsize
                    + " bytes, but a size is a power of two from " + STACK_MIN + " that holds the " + used
                    + " bytes in use");
        }
        moves.add(newsize);
        long hi = old.hi() + FAR;
        gp.setStack(new Stack(hi - newsize, hi));
        gp.setStackguard0(hi - newsize + STACK_GUARD);
        gp.setSched(gp.sched().withSp(hi - used));
        gp.setStktopsp(gp.stktopsp() + FAR);
    }

    List<Long> moves() {
        return List.copyOf(moves);
    }
}
