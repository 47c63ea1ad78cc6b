package dev.gokata.katas.morestack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * The copier that your code is given: it moves the words in use, and notes that it was called.
 *
 * <p>It adjusts no pointers, for the functions of this kata have none. How that is done, is the kata copystack.
 */
final class MovingCopier implements StackCopier {

    private final StackWorld world;
    private final List<String> notes;

    MovingCopier(StackWorld world) {
        this(world, new ArrayList<>());
    }

    MovingCopier(StackWorld world, List<String> notes) {
        this.world = world;
        this.notes = notes;
    }

    @Override
    public void copystack(GStack gp, long newsize) {
        Stack old = gp.stack();
        Gobuf sched = gp.sched();
        long used = old.hi() - sched.sp();
        if (newsize < used || newsize <= 0 || Long.bitCount(newsize) != 1) {
            throw new Misuse("copystack was asked for a stack of " + newsize
                    + " bytes, but a size is a power of two that" + " holds the " + used + " bytes in use");
        }
        notes.add("copystack to " + newsize + " bytes, with owner " + gp.owner());
        Stack moved = world.stackalloc(gp, newsize);
        world.memory().memmove(moved.hi() - used, sched.sp(), used);
        long delta = moved.hi() - old.hi();
        gp.setStack(moved);
        gp.setStackguard0(moved.lo() + STACK_GUARD);
        gp.setSched(
                sched.withSp(sched.sp() + delta).withBp(old.contains(sched.bp()) ? sched.bp() + delta : sched.bp()));
        gp.setStktopsp(gp.stktopsp() + delta);
        world.stackfree(old);
    }
}
