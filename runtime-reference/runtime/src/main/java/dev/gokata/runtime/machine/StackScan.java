package dev.gokata.runtime.machine;

import static dev.gokata.runtime.sched.GStatus.PREEMPTED;
import static dev.gokata.runtime.sched.GStatus.RUNNABLE;
import static dev.gokata.runtime.sched.GStatus.RUNNING;
import static dev.gokata.runtime.sched.GStatus.WAITING;
import static dev.gokata.runtime.stack.StackConstants.PTR_SIZE;

import dev.gokata.runtime.gc.Marker;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.BitVector;
import dev.gokata.runtime.stack.Frame;
import dev.gokata.runtime.stack.StackObject;
import dev.gokata.runtime.stack.Unwinder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a stack, and how its goroutine is held meanwhile.
 *
 * <p>In Go: {@code suspendG}, {@code scanstack} and {@code resumeG}. Variables whose address is taken are scanned only if
 * something points to them.
 *
 * <p>Here: these are always scanned, and a goroutine stops in prologues only.
 */
final class StackScan {

    private final Machine machine;
    private int shrinks;

    StackScan(Machine machine) {
        this.machine = machine;
    }

    int shrinks() {
        return shrinks;
    }

    /** Shades all that a stack points to, and halves the stack if little of it is in use. */
    void scanstack(Curg gp, Curg worker, Marker marker) {
        GStatus held = suspendG(gp);
        if (held == null) {
            return;
        }
        machine.runStackCodeOn(worker.thread());
        long size = gp.bounds().size();
        machine.parts().get(Seam.STACK_SHRINKER).shrinkOrDefer(gp.stack());
        if (gp.bounds().size() < size) {
            shrinks++;
            Go.note("stack", gp.g(), size + " -> " + gp.bounds().size());
        }
        Go.point("scan", gp.g());
        objectsOn(gp).forEach(marker::shade);
        gp.setStackIsBlack(true);
        resumeG(gp, held);
    }

    /** Holds a goroutine where it does not run, and returns in which state; null if it has ended. */
    private @Nullable GStatus suspendG(Curg gp) {
        GStatusWord statuses = machine.scheduler().statuses;
        while (true) {
            GStatus status = GStatus.of(statuses.readgstatus(gp.g()));
            switch (status) {
                case DEAD -> {
                    return null;
                }
                case RUNNABLE, WAITING -> {
                    if (statuses.castogscanstatus(gp.g(), status.code(), status.scanCode())) {
                        gp.setToStop(false);
                        gp.stack().setOwner(GStatus.stackOwner(status.scanCode()));
                        return status;
                    }
                }
                case RUNNING -> askToStop(statuses, gp);
                case PREEMPTED -> {
                    if (statuses.casGFromPreempted(gp.g(), PREEMPTED.code(), WAITING.code())) {
                        gp.setToStop(false);
                        statuses.castogscanstatus(gp.g(), WAITING.code(), WAITING.scanCode());
                        gp.stack().setOwner(GStatus.stackOwner(WAITING.scanCode()));
                        return PREEMPTED;
                    }
                }
                default -> {
                    // On its way from one state to another.
                }
            }
            Go.gosched();
        }
    }

    private static void askToStop(GStatusWord statuses, Curg gp) {
        if (statuses.castogscanstatus(gp.g(), RUNNING.code(), RUNNING.scanCode())) {
            gp.setToStop(true);
            gp.askToYield();
            statuses.casfrom_Gscanstatus(gp.g(), RUNNING.scanCode(), RUNNING.code());
        }
    }

    private void resumeG(Curg gp, GStatus held) {
        GStatus status = held == RUNNABLE ? RUNNABLE : WAITING;
        gp.stack().setOwner(GStatus.stackOwner(status.code()));
        machine.scheduler().statuses.casfrom_Gscanstatus(gp.g(), status.scanCode(), status.code());
        if (held == PREEMPTED) {
            machine.scheduler().ready(gp);
        }
    }

    /** Finds the objects that a stack points to. Its goroutine must not run. */
    List<Integer> objectsOn(Curg gp) {
        List<Integer> objects = new ArrayList<>();
        if (gp.bounds().lo() == 0) {
            return objects;
        }
        for (Unwinder u = machine.parts().stackWorld().unwinder(gp.stack()); u.valid(); u.next()) {
            Frame frame = u.frame();
            String where = "the frame of " + frame.fn().name() + " of " + gp;
            if (frame.hasLocals()) {
                BitVector locals = frame.fn().locals();
                addAll(frame.varp() - (long) locals.n() * PTR_SIZE, locals, where, objects);
            }
            addAll(frame.argp(), frame.fn().args(), where, objects);
            for (StackObject object : frame.fn().objects()) {
                long start = (object.off() < 0 ? frame.varp() : frame.argp()) + object.off();
                if (start >= frame.sp()) {
                    addAll(start, object.pointers(), where, objects);
                }
            }
        }
        return objects;
    }

    private void addAll(long start, BitVector map, String where, List<Integer> objects) {
        AddressSpace memory = machine.memory();
        for (int i = 0; i < map.n(); i++) {
            if (map.ptrbit(i)) {
                objects.add(machine.heap().objectOf(memory.load(start + (long) i * PTR_SIZE), where));
            }
        }
    }
}
