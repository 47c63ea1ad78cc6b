package dev.gokata.runtime.stack;

import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.GoFatal;
import java.util.ArrayList;
import java.util.List;

/**
 * A processor that runs one goroutine, which does nothing but call and return.
 *
 * <p>It does what compiled code does: a call pushes the return address; the callee's first instructions check the stack,
 * and call {@code morestack}, which saves the registers; then the callee makes its frame, saves BP, and sets the words that
 * its maps call pointers to nil.
 */
@Simulator
public final class CallMachine {

    /** What newproc leaves free at the high end of a stack. */
    private static final int SPACE_ABOVE_TOP = 32;

    /** A check that fails after so many growths fails forever: sizes double. */
    private static final int MAX_CHECKS = 64;

    private final StackWorld world;
    private final StackGrower grower;
    private final GStack gp;
    private final Runnable whenPreempted;
    private final List<StackGrowth> growths = new ArrayList<>();
    private long sp;
    private long bp;
    private long pc;

    private CallMachine(StackWorld world, StackGrower grower, GStack gp, Runnable whenPreempted) {
        this.world = world;
        this.grower = grower;
        this.gp = gp;
        this.whenPreempted = whenPreempted;
    }

    /**
     * Makes a goroutine and lets it enter its function.
     *
     * <p>In Go: {@code newproc1} lays the stack out as if {@code goexit} had called the function.
     *
     * @param world where its stack is to be
     * @param grower what its prologues call
     * @param goid its number
     * @param size bytes of its first stack
     * @param fn its function, which is in the world's table, as are all that are called later
     * @return a machine in the body of the function
     */
    public static CallMachine start(StackWorld world, StackGrower grower, long goid, long size, FuncInfo fn) {
        return start(world, grower, goid, size, fn, () -> {});
    }

    /**
     * Makes a goroutine that gives way when it is told to, and lets it enter its function.
     *
     * @param world where its stack is to be
     * @param grower what its prologues call
     * @param goid its number
     * @param size bytes of its first stack
     * @param fn its function, which is in the world's table, as are all that are called later
     * @param whenPreempted lets others go first, while the registers are saved; the stack may move meanwhile
     * @return a machine in the body of the function
     */
    public static CallMachine start(
            StackWorld world, StackGrower grower, long goid, long size, FuncInfo fn, Runnable whenPreempted) {
        GStack gp = new GStack(goid);
        Stack stack = world.stackalloc(gp, size);
        gp.setStack(stack);
        gp.setStackguard0(stack.lo() + STACK_GUARD);
        gp.setStktopsp(stack.hi() - SPACE_ABOVE_TOP);
        gp.setOwner(StackOwner.GOROUTINE);
        CallMachine machine = new CallMachine(world, grower, gp, whenPreempted);
        machine.sp = gp.stktopsp();
        machine.pc = FuncTab.GOEXIT_PC;
        machine.call(fn);
        return machine;
    }

    /**
     * Calls a function from the body of the one that runs.
     *
     * @param fn the function
     * @throws GoFatal if the stack can't grow
     */
    public void call(FuncInfo fn) {
        push(pc);
        pc = fn.entry();
        checkStack(fn);
        if (fn.framesize() > 0) {
            sp -= fn.framesize();
            long savedBp = sp + fn.framesize() - PTR_SIZE;
            world.memory().store(savedBp, bp);
            bp = savedBp;
        }
        pc = fn.body();
        clearPointers(fn);
    }

    private void push(long word) {
        sp -= PTR_SIZE;
        world.memory().store(sp, word);
    }

    private void checkStack(FuncInfo fn) {
        for (int checks = 0; grower.callsMorestack(sp, fn.framesize(), gp.stackguard0()); checks++) {
            if (checks == MAX_CHECKS) {
                throw new IllegalStateException("the stack was found too small for " + fn.name() + " " + checks
                        + " times, and newstack did not help");
            }
            morestack(fn);
        }
    }

    private void morestack(FuncInfo fn) {
        Stack before = gp.stack();
        long usedBeforeCall = before.hi() - sp - PTR_SIZE;
        gp.setSched(new Gobuf(sp, pc, 0, bp));
        NewstackResult result = grower.newstack(gp);
        if (result == NewstackResult.MOVED) {
            growths.add(new StackGrowth(fn.name(), before.size(), gp.stack().size(), usedBeforeCall));
        } else if (result == NewstackResult.PREEMPTED) {
            whenPreempted.run();
            // The scheduler restores the guard when the goroutine runs again.
            gp.setStackguard0(gp.stack().lo() + STACK_GUARD);
        }
        // Read last: newstack moves the stack, and so does the collector while the goroutine gives way.
        sp = gp.sched().sp();
        bp = gp.sched().bp();
    }

    private void clearPointers(FuncInfo fn) {
        Frame frame = Frame.at(fn, pc, sp);
        clear(frame.varp() - (long) fn.locals().n() * PTR_SIZE, fn.locals());
        for (StackObject object : fn.objects()) {
            if (object.off() < 0) {
                clear(frame.varp() + object.off(), object.pointers());
            }
        }
    }

    private void clear(long start, BitVector map) {
        for (int i = 0; i < map.n(); i++) {
            if (map.ptrbit(i)) {
                world.memory().store(start + (long) i * PTR_SIZE, 0);
            }
        }
    }

    /**
     * Returns from the function that runs to its caller.
     *
     * @throws IllegalStateException if its caller is {@code goexit}, or its return address was overwritten
     */
    public void ret() {
        AddressSpace memory = world.memory();
        FuncInfo fn = world.functab().findfunc(pc).orElseThrow();
        Frame frame = Frame.at(fn, pc, sp);
        long returnAddress = memory.load(frame.fp() - PTR_SIZE);
        if (world.functab().findfunc(returnAddress).isEmpty()) {
            throw new IllegalStateException(fn.name() + " can't return to " + AddressSpace.hex(returnAddress));
        }
        if (frame.hasSavedBp()) {
            bp = memory.load(frame.varp());
        }
        sp = frame.fp();
        pc = returnAddress;
    }

    /**
     * Stops the goroutine where it is and saves its registers, as parking does.
     *
     * @param owner who may touch the stack from now on
     * @return the goroutine
     */
    public GStack stop(StackOwner owner) {
        gp.setSched(new Gobuf(sp, pc, 0, bp));
        gp.setOwner(owner);
        return gp;
    }

    /** Lets the goroutine go on from its saved registers. */
    public void goOn() {
        sp = gp.sched().sp();
        pc = gp.sched().pc();
        bp = gp.sched().bp();
        gp.setOwner(StackOwner.GOROUTINE);
    }

    /**
     * Returns the goroutine. Its saved registers are old while it runs.
     *
     * @return the one goroutine of the machine
     */
    public GStack gp() {
        return gp;
    }

    /**
     * Returns the frame of the function that runs.
     *
     * @return its place at this moment
     */
    public Frame frame() {
        return Frame.at(world.functab().findfunc(pc).orElseThrow(), pc, sp);
    }

    /**
     * Returns how much of the stack is in use.
     *
     * @return bytes from SP to the high end
     */
    public long used() {
        return gp.stack().hi() - sp;
    }

    /**
     * Returns the growths of the stack so far.
     *
     * @return in order; moves that kept the size among them
     */
    public List<StackGrowth> growths() {
        return List.copyOf(growths);
    }
}
