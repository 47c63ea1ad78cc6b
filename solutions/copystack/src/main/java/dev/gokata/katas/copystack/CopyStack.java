package dev.gokata.katas.copystack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

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
import dev.gokata.runtime.stack.StackCopySteps;
import dev.gokata.runtime.stack.StackObject;
import dev.gokata.runtime.stack.StackSudog;
import dev.gokata.runtime.stack.StackWorld;
import dev.gokata.runtime.stack.Unwinder;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves a goroutine's stack to another place.
 *
 * <p>One rule decides about every word, {@link #adjusted}. All else is about which words it is applied to: those that a stack
 * map or the runtime itself calls pointers. The bits of a word never say that it is one.
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

    @Override
    public void copyused(GStack gp, Stack copy, long copied) {
        Stack old = gp.stack();
        long bytes = old.hi() - gp.sched().sp() - copied;
        memory.memmove(copy.hi() - bytes, old.hi() - bytes, bytes);
    }

    private static long adjusted(long word, AdjustInfo adjinfo) {
        return adjinfo.old().contains(word) ? word + adjinfo.delta() : word;
    }

    private void adjustpointer(long address, AdjustInfo adjinfo) {
        memory.store(address, adjusted(memory.load(address), adjinfo));
    }

    @Override
    public void adjustpointers(long start, BitVector bv, AdjustInfo adjinfo) {
        for (int i = 0; i < bv.n(); i++) {
            if (bv.ptrbit(i)) {
                adjustpointer(start + (long) i * PTR_SIZE, adjinfo);
            }
        }
    }

    @Override
    public void adjustframes(GStack gp, AdjustInfo adjinfo) {
        for (Unwinder u = world.unwinder(gp); u.valid(); u.next()) {
            adjustframe(u.frame(), adjinfo);
        }
    }

    private void adjustframe(Frame frame, AdjustInfo adjinfo) {
        FuncInfo fn = frame.fn();
        if (frame.hasSavedBp()) {
            adjustpointer(frame.varp(), adjinfo);
        }
        if (frame.hasLocals()) {
            BitVector locals = fn.locals();
            adjustpointers(frame.varp() - (long) locals.n() * PTR_SIZE, locals, adjinfo);
        }
        adjustpointers(frame.argp(), fn.args(), adjinfo);
        for (StackObject object : fn.objects()) {
            long start = (object.off() < 0 ? frame.varp() : frame.argp()) + object.off();
            // At the function's entry its objects are still to come, and their place is below SP.
            if (start >= frame.sp()) {
                adjustpointers(start, object.pointers(), adjinfo);
            }
        }
    }

    @Override
    public void adjustctxt(GStack gp, AdjustInfo adjinfo) {
        Gobuf sched = gp.sched();
        gp.setSched(sched.withCtxt(adjusted(sched.ctxt(), adjinfo)).withBp(adjusted(sched.bp(), adjinfo)));
    }

    @Override
    public void adjustdefers(GStack gp, AdjustInfo adjinfo) {
        // Head and links first: a record on the stack is to be adjusted in the copy, and not where it was.
        gp.setDeferHead(adjusted(gp.deferHead(), adjinfo));
        long record = gp.deferHead();
        while (record != 0) {
            adjustpointer(record + DeferLayout.FN, adjinfo);
            adjustpointer(record + DeferLayout.SP, adjinfo);
            adjustpointer(record + DeferLayout.LINK, adjinfo);
            record = memory.load(record + DeferLayout.LINK);
        }
    }

    @Override
    public void adjustpanics(GStack gp, AdjustInfo adjinfo) {
        gp.setPanicHead(adjusted(gp.panicHead(), adjinfo));
    }

    @Override
    public void adjustsudogs(GStack gp, AdjustInfo adjinfo) {
        for (StackSudog sudog : gp.waiting()) {
            sudog.setElem(adjusted(sudog.elem(), adjinfo));
        }
    }

    @Override
    public long syncadjustsudogs(GStack gp, AdjustInfo adjinfo) {
        long sp = gp.sched().sp();
        long shared = findsghi(gp, adjinfo.old()) - sp;
        List<ChannelLock> locks = locksOf(gp);
        for (ChannelLock lock : locks) {
            lock.lock();
        }
        adjustsudogs(gp, adjinfo);
        memory.memmove(sp + adjinfo.delta(), sp, shared);
        for (ChannelLock lock : locks) {
            lock.unlock();
        }
        return shared;
    }

    /** Returns the end of the highest value on the stack that somebody may send, or SP if there is none. */
    private static long findsghi(GStack gp, Stack old) {
        long highest = gp.sched().sp();
        for (StackSudog sudog : gp.waiting()) {
            long end = sudog.elem() + sudog.elemsize();
            if (old.contains(end) && end > highest) {
                highest = end;
            }
        }
        return highest;
    }

    /** Returns the locks in the order of the waits. A channel that comes twice comes twice in a row. */
    private static List<ChannelLock> locksOf(GStack gp) {
        List<ChannelLock> locks = new ArrayList<>();
        ChannelLock last = null;
        for (StackSudog sudog : gp.waiting()) {
            if (sudog.c() != last) {
                last = sudog.c();
                locks.add(last);
            }
        }
        return locks;
    }

    @Override
    public void copystack(GStack gp, long newsize) {
        if (gp.syscallsp() != 0) {
            throw Go.fatal("stack growth not allowed in system call");
        }
        Stack old = gp.stack();
        Stack copy = world.stackalloc(gp, newsize);
        AdjustInfo adjinfo = AdjustInfo.between(old, copy);

        long copied = 0;
        if (gp.activeStackChans()) {
            copied = syncadjustsudogs(gp, adjinfo);
        } else {
            adjustsudogs(gp, adjinfo);
        }
        copyused(gp, copy, copied);

        adjustctxt(gp, adjinfo);
        adjustdefers(gp, adjinfo);
        adjustpanics(gp, adjinfo);

        // Before the walk, which reads return addresses from wherever the goroutine says that its stack is.
        gp.setStack(copy);
        gp.setStackguard0(copy.lo() + STACK_GUARD);
        gp.setSched(gp.sched().withSp(gp.sched().sp() + adjinfo.delta()));
        gp.setStktopsp(gp.stktopsp() + adjinfo.delta());
        adjustframes(gp, adjinfo);

        world.stackfree(old);
    }
}
