package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackWorld;
import dev.gokata.runtime.stack.Unwinder;

/**
 * A stack copier that copies the part in use and then adjusts, word by word, what the stack maps call pointers.
 *
 * <p>In Go: {@code copystack}.
 *
 * <p>Here: the same order of steps. The checks that Go makes only in debugging builds are always made.
 */
@GoSource(file = "runtime/stack.go", symbol = "copystack", simplified = "no concurrent senders, no scan accounting")
public final class AdjustingStackCopier implements StackCopier {

    private final StackWorld world;

    /**
     * Makes a copier.
     *
     * @param world where stacks are
     */
    public AdjustingStackCopier(StackWorld world) {
        this.world = world;
    }

    @Override
    public void copystack(GStack gp, long newsize) {
        if (gp.syscallsp() != 0) {
            throw Go.fatal("stack growth not allowed in system call");
        }
        Stack old = gp.stack();
        if (old.lo() == 0) {
            throw Go.fatal("nil stackbase");
        }
        long used = old.hi() - gp.sched().sp();
        Stack copy = world.stackalloc(gp, newsize);
        PointerAdjuster adjuster = PointerAdjuster.between(world.memory(), old, copy);

        long ncopy = used - adjustWaits(gp, newsize, adjuster);
        world.memory().memmove(copy.hi() - ncopy, old.hi() - ncopy, ncopy);

        // These before the frames: the walk needs the registers, and follows deferred calls and panics where Go's does.
        adjustctxt(gp, adjuster);
        adjustdefers(gp, adjuster);
        gp.setPanicHead(adjuster.adjusted(gp.panicHead()));
        moveTo(copy, used, adjuster.delta(), gp);

        FrameAdjuster frames = new FrameAdjuster(world.memory(), adjuster);
        for (Unwinder u = world.unwinder(gp); u.valid(); u.next()) {
            frames.adjustframe(u.frame());
        }
        world.stackfree(old);
    }

    /** Adjusts the waits on channels, and returns how much was copied with them. */
    private long adjustWaits(GStack gp, long newsize, PointerAdjuster adjuster) {
        ChannelAdjuster channels = new ChannelAdjuster(world.memory(), adjuster, gp);
        if (gp.activeStackChans()) {
            return channels.syncadjustsudogs();
        }
        if (newsize < adjuster.old().size() && gp.parkingOnChan()) {
            throw Go.fatal("racy sudog adjustment due to parking on channel");
        }
        channels.adjustsudogs();
        return 0;
    }

    private static void adjustctxt(GStack gp, PointerAdjuster adjuster) {
        Gobuf sched = gp.sched();
        long bp = adjuster.adjustedFramePointer(sched.bp(), "bad top frame pointer");
        gp.setSched(sched.withCtxt(adjuster.adjusted(sched.ctxt())).withBp(bp));
    }

    /** Adjusts the list of deferred calls. Heads and links come first, so that records on the stack are met in the copy. */
    private void adjustdefers(GStack gp, PointerAdjuster adjuster) {
        AddressSpace memory = world.memory();
        gp.setDeferHead(adjuster.adjusted(gp.deferHead()));
        long record = gp.deferHead();
        while (record != 0) {
            adjuster.adjustpointer(record + DeferLayout.FN);
            adjuster.adjustpointer(record + DeferLayout.SP);
            adjuster.adjustpointer(record + DeferLayout.LINK);
            record = memory.load(record + DeferLayout.LINK);
        }
    }

    /** Swaps the stacks. The guard is set anew, which may drop a request to yield; it is made again. */
    private static void moveTo(Stack copy, long used, long delta, GStack gp) {
        gp.setStack(copy);
        gp.setStackguard0(copy.lo() + STACK_GUARD);
        gp.setSched(gp.sched().withSp(copy.hi() - used));
        gp.setStktopsp(gp.stktopsp() + delta);
    }
}
