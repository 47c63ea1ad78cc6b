package dev.gokata.reference.stack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.AdjustInfo;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.DeferLayout;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackCopySteps;
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
public final class AdjustingStackCopier implements StackCopySteps {

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
        Stack copy = world.stackalloc(gp, newsize);
        AdjustInfo adjinfo = AdjustInfo.between(old, copy);

        copyused(gp, copy, adjustWaits(gp, newsize, adjinfo));

        // These before the frames: the walk needs the registers, and follows deferred calls and panics where Go's does.
        adjustctxt(gp, adjinfo);
        adjustdefers(gp, adjinfo);
        adjustpanics(gp, adjinfo);
        moveTo(copy, adjinfo.delta(), gp);

        adjustframes(gp, adjinfo);
        world.stackfree(old);
    }

    /** Adjusts the waits on channels, and returns how much was copied with them. */
    private long adjustWaits(GStack gp, long newsize, AdjustInfo adjinfo) {
        if (gp.activeStackChans()) {
            return syncadjustsudogs(gp, adjinfo);
        }
        if (newsize < adjinfo.old().size() && gp.parkingOnChan()) {
            throw Go.fatal("racy sudog adjustment due to parking on channel");
        }
        adjustsudogs(gp, adjinfo);
        return 0;
    }

    @Override
    public void copyused(GStack gp, Stack copy, long copied) {
        long ncopy = gp.stack().hi() - gp.sched().sp() - copied;
        world.memory().memmove(copy.hi() - ncopy, gp.stack().hi() - ncopy, ncopy);
    }

    @Override
    public void adjustpointers(long start, BitVector bv, AdjustInfo adjinfo) {
        adjuster(adjinfo).adjustpointers(start, bv);
    }

    @Override
    public void adjustframes(GStack gp, AdjustInfo adjinfo) {
        FrameAdjuster frames = new FrameAdjuster(world.memory(), adjuster(adjinfo));
        for (Unwinder u = world.unwinder(gp); u.valid(); u.next()) {
            frames.adjustframe(u.frame());
        }
    }

    @Override
    public void adjustctxt(GStack gp, AdjustInfo adjinfo) {
        Gobuf sched = gp.sched();
        long bp = adjuster(adjinfo).adjustedFramePointer(sched.bp(), "bad top frame pointer");
        long ctxt = adjuster(adjinfo).adjusted(sched.ctxt());
        gp.setSched(sched.withCtxt(ctxt).withBp(bp));
    }

    /** Heads and links come first, so that records on the stack are met in the copy. */
    @Override
    public void adjustdefers(GStack gp, AdjustInfo adjinfo) {
        AddressSpace memory = world.memory();
        PointerAdjuster adjuster = adjuster(adjinfo);
        gp.setDeferHead(adjuster.adjusted(gp.deferHead()));
        long record = gp.deferHead();
        while (record != 0) {
            adjuster.adjustpointer(record + DeferLayout.FN);
            adjuster.adjustpointer(record + DeferLayout.SP);
            adjuster.adjustpointer(record + DeferLayout.LINK);
            record = memory.load(record + DeferLayout.LINK);
        }
    }

    @Override
    public void adjustpanics(GStack gp, AdjustInfo adjinfo) {
        gp.setPanicHead(adjuster(adjinfo).adjusted(gp.panicHead()));
    }

    @Override
    public void adjustsudogs(GStack gp, AdjustInfo adjinfo) {
        new ChannelAdjuster(world.memory(), adjuster(adjinfo), gp).adjustsudogs();
    }

    @Override
    public long syncadjustsudogs(GStack gp, AdjustInfo adjinfo) {
        return new ChannelAdjuster(world.memory(), adjuster(adjinfo), gp).syncadjustsudogs();
    }

    private PointerAdjuster adjuster(AdjustInfo adjinfo) {
        return new PointerAdjuster(world.memory(), adjinfo.old(), adjinfo.delta());
    }

    /** Swaps the stacks. The guard is set anew, which may drop a request to yield; it is made again. */
    private static void moveTo(Stack copy, long delta, GStack gp) {
        gp.setStack(copy);
        gp.setStackguard0(copy.lo() + STACK_GUARD);
        gp.setSched(gp.sched().withSp(gp.sched().sp() + delta));
        gp.setStktopsp(gp.stktopsp() + delta);
    }
}
