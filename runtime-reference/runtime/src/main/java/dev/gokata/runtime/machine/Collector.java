package dev.gokata.runtime.machine;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.Marker;
import dev.gokata.runtime.gc.PointerWrite;
import dev.gokata.runtime.gc.WriteBarrier;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.StackAllocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collector: marks from globals and stacks beside the program, and sweeps.
 *
 * <p>In Go: {@code gcStart}, {@code gcDrain}, {@code gcMarkDone} and {@code gcMarkTermination}.
 *
 * <p>Here: one worker, a goroutine of its own; sweeping stops the world. Words in channels are roots, because they are no words
 * of memory; a word that enters or leaves a channel is written as one of a global is.
 *
 * <ol>
 *   <li>The phase changes only while the world is stopped, so no goroutine is between a look at it and a write.
 *   <li>A stack is scanned once, while its goroutine is held.
 * </ol>
 */
final class Collector {

    /** The function of the worker. */
    static final FuncInfo WORKER = FuncInfo.withoutPointers("runtime.gcBgMarkWorker", 0x40, 64);

    private final Machine machine;
    private final WriteBarrier barrier;
    private final List<Long> inChannels = new ArrayList<>();
    private final List<Curg> waiters = new ArrayList<>();
    private final StackScan stacks;
    private GcPhase phase = GcPhase.OFF;
    private @Nullable Marker marker;
    private boolean isUnderWay;
    private int cycles;

    Collector(Machine machine) {
        this.machine = machine;
        barrier = machine.parts().get(Seam.WRITE_BARRIER);
        stacks = new StackScan(machine);
    }

    int cycles() {
        return cycles;
    }

    int shrinks() {
        return stacks.shrinks();
    }

    boolean isMarking() {
        return phase.isWriteBarrierEnabled();
    }

    /** Runs a cycle that begins after this call, and lets the caller wait for it. */
    void gc(Curg caller) {
        Go.point("gc", null);
        int wanted = cycles + (isUnderWay ? 2 : 1);
        while (cycles < wanted) {
            if (!isUnderWay) {
                isUnderWay = true;
                machine.newproc(caller, "gcBgMarkWorker", WORKER, this::collect);
            }
            if (isUnderWay) {
                waiters.add(caller);
                Go.gopark(WaitReason.WAIT_FOR_GC_CYCLE, null);
            }
        }
    }

    // ---- what goroutines do while it marks ----

    void allocated(int object) {
        if (marker != null) {
            marker.allocateBlack(object);
        }
    }

    /** Is called before a pointer goes where no compiled code writes it, and in one step with that: by the runtime itself. */
    void beforeWrite(Curg by, long old, long pointer) {
        if (marker != null) {
            Heap heap = machine.heap();
            int before = heap.objectOf(old, "a word that is overwritten");
            int after = heap.objectOf(pointer, "a word that is written");
            beforeWriteOf(by, before, after);
        }
    }

    /** Writes a pointer to an object or a global as compiled code does. */
    void write(Curg by, WordSlot slot) {
        machine.parts()
                .get(Seam.POINTER_WRITER)
                .write(slot, slot.written(), phase, (old, ptr) -> beforeWriteOf(by, old, ptr));
    }

    private void beforeWriteOf(Curg by, int old, int ptr) {
        if (marker != null) {
            barrier.beforeWrite(new PointerWrite(old, ptr, !by.stackIsBlack()), marker);
        }
    }

    void entersChannel(Curg by, long pointer) {
        beforeWrite(by, 0, pointer);
        inChannels.add(pointer);
    }

    void leavesChannel(Curg by, long pointer, Seam<?> what) {
        if (!inChannels.remove((Long) pointer)) {
            throw new SeamFault(what, "received a word twice, or one that nobody sent");
        }
        beforeWrite(by, pointer, 0);
    }

    // ---- the worker ----

    private void collect(Curg worker) {
        Scheduler scheduler = machine.scheduler();
        StackAllocator stackAllocator = machine.parts().get(Seam.STACK_ALLOCATOR);

        scheduler.stopTheWorld();
        Marker mine = machine.parts().get(Seam.MARKER).make(machine.heap());
        marker = mine;
        phase = GcPhase.MARK;
        stackAllocator.setGcRunning(true);
        List<Curg> roots = List.copyOf(scheduler.allgs());
        roots.forEach(gp -> gp.setStackIsBlack(false));
        scheduler.startTheWorld();
        Go.note("gc", "mark", phase.goName());

        Go.point("scan", "globals");
        rootWords().forEach(mine::shade);
        roots.stream().filter(gp -> gp != worker).forEach(gp -> stacks.scanstack(gp, worker, mine));
        markAll(scheduler, mine);

        phase = GcPhase.MARK_TERMINATION;
        check(worker, mine);
        int freed = machine.heap().sweep(mine);
        phase = GcPhase.OFF;
        marker = null;
        stackAllocator.setGcRunning(false);
        stackAllocator.freeStackSpans();
        Go.note("gc", "swept", freed + " objects");
        isUnderWay = false;
        cycles++;
        scheduler.startTheWorld();
        List<Curg> done = List.copyOf(waiters);
        waiters.clear();
        done.forEach(scheduler::ready);
    }

    /** Marks until nothing is grey while the world is stopped, and leaves it stopped. */
    private static void markAll(Scheduler scheduler, Marker marker) {
        while (true) {
            while (marker.hasGrey()) {
                Go.point("scan", "object");
                marker.scanobject();
            }
            scheduler.stopTheWorld();
            // A goroutine may have shaded something before it stood.
            if (!marker.hasGrey()) {
                return;
            }
            scheduler.startTheWorld();
        }
    }

    private List<Integer> rootWords() {
        List<Integer> objects = new ArrayList<>();
        Heap heap = machine.heap();
        machine.globalNumbers()
                .forEach(i ->
                        objects.add(heap.objectOf(machine.memory().load(machine.addressOfGlobal(i)), "global " + i)));
        inChannels.forEach(word -> objects.add(heap.objectOf(word, "a channel")));
        return objects;
    }

    /** Makes sure that all that can be reached is marked. In Go: {@code gccheckmark}, a mode for debugging. */
    private void check(Curg worker, Marker marker) {
        Reachability reached = new Reachability(machine.heap());
        rootWords().forEach(object -> reached.from("a global or a channel", object));
        for (Curg gp : machine.scheduler().allgs()) {
            if (gp != worker) {
                stacks.objectsOn(gp).forEach(object -> reached.from("the stack of " + gp, object));
            }
        }
        for (int object : reached.objects()) {
            if (marker.color(object) != Color.BLACK) {
                throw new SeamFault(
                        Seam.MARKER,
                        "at the end of marking " + reached.path(object) + " is " + marker.color(object)
                                + "; if Marker is right then PointerWriter or WriteBarrier is wrong");
            }
        }
    }
}
