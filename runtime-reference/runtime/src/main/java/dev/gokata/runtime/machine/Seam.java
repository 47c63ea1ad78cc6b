package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.Channels;
import dev.gokata.runtime.channel.Selects;
import dev.gokata.runtime.gc.Marker;
import dev.gokata.runtime.gc.PointerWriter;
import dev.gokata.runtime.gc.WriteBarrier;
import dev.gokata.runtime.malloc.SizeClassTable;
import dev.gokata.runtime.malloc.SliceGrower;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.RunQ;
import dev.gokata.runtime.stack.StackAllocator;
import dev.gokata.runtime.stack.StackCopier;
import dev.gokata.runtime.stack.StackGrower;
import dev.gokata.runtime.stack.StackShrinker;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;

/**
 * A place in the machine where a piece can be put in.
 *
 * @param name the simple name of the interface that the piece implements, such as {@code StackCopier}
 * @param type what a run has one of: the piece itself, or what makes pieces where a run has many
 * @param <T> that type
 */
@Simulator
public record Seam<T>(String name, Class<T> type) {

    /** What a request is rounded up to. */
    public static final Seam<SizeClassTable> SIZE_CLASS_TABLE = new Seam<>("SizeClassTable", SizeClassTable.class);

    /** How a slice grows. */
    public static final Seam<SliceGrower> SLICE_GROWER = new Seam<>("SliceGrower", SliceGrower.class);

    /** Where stacks lie. */
    public static final Seam<StackAllocator> STACK_ALLOCATOR = new Seam<>("StackAllocator", StackAllocator.class);

    /** How a stack is moved. */
    public static final Seam<StackCopier> STACK_COPIER = new Seam<>("StackCopier", StackCopier.class);

    /** When a stack is halved. */
    public static final Seam<StackShrinker> STACK_SHRINKER = new Seam<>("StackShrinker", StackShrinker.class);

    /** When a stack grows, and how far. */
    public static final Seam<StackGrower> STACK_GROWER = new Seam<>("StackGrower", StackGrower.class);

    /** How the status of a goroutine changes. */
    public static final Seam<GStatusWord> G_STATUS_WORD = new Seam<>("GStatusWord", GStatusWord.class);

    /** The run queue of all Ps. */
    public static final Seam<GlobalRunQ> GLOBAL_RUN_Q = new Seam<>("GlobalRunQ", GlobalRunQ.class);

    /** The run queue of each P. */
    public static final Seam<RunQMaker> RUN_Q = new Seam<>("RunQ", RunQMaker.class);

    /** Channels. */
    public static final Seam<Channels> CHANNELS = new Seam<>("Channels", Channels.class);

    /** Select. */
    public static final Seam<Selects> SELECTS = new Seam<>("Selects", Selects.class);

    /** What locks sleep on. */
    public static final Seam<Semaphores> SEMAPHORES = new Seam<>("Semaphores", Semaphores.class);

    /** When locks spin before they sleep. */
    public static final Seam<Spinning> SPINNING = new Seam<>("Spinning", Spinning.class);

    /** The mutex. */
    public static final Seam<MutexMaker> MUTEX = new Seam<>("TryLocker", MutexMaker.class);

    /** How the collector marks. */
    public static final Seam<Marker.Maker> MARKER = new Seam<>("Marker", Marker.Maker.class);

    /** What is done before a pointer is written while the collector marks. */
    public static final Seam<WriteBarrier> WRITE_BARRIER = new Seam<>("WriteBarrier", WriteBarrier.class);

    /** What the compiler makes of a pointer write to an object or a global. */
    public static final Seam<PointerWriter> POINTER_WRITER = new Seam<>("PointerWriter", PointerWriter.class);

    /** Makes the run queue of a P. */
    @FunctionalInterface
    public interface RunQMaker {

        /**
         * Makes an empty queue.
         *
         * @param owner whose it is
         * @param global where a full one puts half
         * @return the queue
         */
        RunQ make(P owner, GlobalRunQ global);
    }

    /** Makes a mutex. */
    @FunctionalInterface
    public interface MutexMaker {

        /**
         * Makes an unlocked mutex.
         *
         * @param label its name in traces
         * @return the mutex
         */
        TryLocker make(String label);
    }

    /**
     * Lists all seams.
     *
     * @return from the lowest area to the highest
     */
    public static List<Seam<?>> all() {
        return List.of(
                SIZE_CLASS_TABLE,
                SLICE_GROWER,
                STACK_ALLOCATOR,
                STACK_COPIER,
                STACK_SHRINKER,
                STACK_GROWER,
                G_STATUS_WORD,
                GLOBAL_RUN_Q,
                RUN_Q,
                CHANNELS,
                SELECTS,
                SEMAPHORES,
                SPINNING,
                MUTEX,
                MARKER,
                WRITE_BARRIER,
                POINTER_WRITER);
    }

    @Override
    public String toString() {
        return name;
    }
}
