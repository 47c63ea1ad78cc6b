package dev.gokata.reference.machine;

import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.reference.gc.FlagCheckingWriter;
import dev.gokata.reference.gc.TriColorMarker;
import dev.gokata.reference.gc.UnconditionalHybridBarrier;
import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.reference.malloc.SmoothSliceGrower;
import dev.gokata.reference.sched.CasGStatus;
import dev.gokata.reference.sched.LockFreeRunQ;
import dev.gokata.reference.sched.LockedGlobalRunQ;
import dev.gokata.reference.stack.AdjustingStackCopier;
import dev.gokata.reference.stack.DoublingStackGrower;
import dev.gokata.reference.stack.HalvingStackShrinker;
import dev.gokata.reference.stack.OrderedStackAllocator;
import dev.gokata.reference.sync.ActiveSpin;
import dev.gokata.reference.sync.Mutex;
import dev.gokata.reference.sync.SemaTable;
import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.machine.GoRuntime;
import dev.gokata.runtime.machine.Parts;
import dev.gokata.runtime.machine.Seam;
import dev.gokata.runtime.machine.Seams;
import dev.gokata.runtime.stack.StackGrower;

/** The reference's piece for every seam, as in Go 1.27. */
@Simulator
public final class ReferenceSeams {

    /** Whose these pieces are. */
    public static final String OWNER = "reference";

    private ReferenceSeams() {}

    /**
     * Assembles the whole machine from references.
     *
     * @return a machine with two Ps, into which single pieces can be put
     */
    public static GoRuntime runtime() {
        return GoRuntime.of(all());
    }

    /**
     * Lists the pieces.
     *
     * @return one for every seam
     */
    public static Seams all() {
        return Seams.NONE
                .with(Seam.SIZE_CLASS_TABLE, OWNER, parts -> new SizeClasses(SizeClasses.makeClasses()))
                .with(Seam.SLICE_GROWER, OWNER, parts -> new SmoothSliceGrower(parts.get(Seam.SIZE_CLASS_TABLE)))
                .with(Seam.STACK_ALLOCATOR, OWNER, parts -> new OrderedStackAllocator(parts.spans()))
                .with(Seam.STACK_COPIER, OWNER, parts -> new AdjustingStackCopier(parts.stackWorld()))
                .with(Seam.STACK_SHRINKER, OWNER, parts -> new HalvingStackShrinker(parts.get(Seam.STACK_COPIER)))
                .with(Seam.STACK_GROWER, OWNER, ReferenceSeams::stackGrower)
                .with(Seam.G_STATUS_WORD, OWNER, parts -> new CasGStatus())
                .with(Seam.GLOBAL_RUN_Q, OWNER, parts -> new LockedGlobalRunQ(parts.gomaxprocs()))
                .with(Seam.RUN_Q, OWNER, parts -> LockFreeRunQ::new)
                .with(Seam.CHANNELS, OWNER, parts -> new LockedChannels(parts::cheaprandn))
                .with(Seam.SELECTS, OWNER, parts -> new LockedChannels(parts::cheaprandn))
                .with(Seam.SEMAPHORES, OWNER, parts -> new SemaTable())
                .with(Seam.SPINNING, OWNER, parts -> new ActiveSpin(parts.processors()))
                .with(
                        Seam.MUTEX,
                        OWNER,
                        parts -> label -> new Mutex(label, parts.get(Seam.SEMAPHORES), parts.get(Seam.SPINNING)))
                .with(Seam.MARKER, OWNER, parts -> TriColorMarker::new)
                .with(Seam.WRITE_BARRIER, OWNER, parts -> new UnconditionalHybridBarrier())
                .with(Seam.POINTER_WRITER, OWNER, parts -> new FlagCheckingWriter());
    }

    private static StackGrower stackGrower(Parts parts) {
        return new DoublingStackGrower(
                parts.functab(), parts.get(Seam.STACK_COPIER), parts.get(Seam.STACK_SHRINKER), parts.limits());
    }
}
