package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicPointer;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;

/**
 * The fields of a P that are its run queue.
 *
 * <p>In Go: they stand in the P itself, and the ring has 256 slots.
 *
 * <p>Here: apart from it, so that they can be set up and looked at without any operation of a {@link RunQ}.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "p", simplified = "only the run queue")
public final class RunQFields {

    /** The counter of the oldest G in the ring. Everybody moves it, by compare and swap. */
    public final AtomicUint32 runqhead;

    /** The counter after that of the newest G in the ring. Written by the owner only. */
    public final AtomicUint32 runqtail;

    /** The slots between which head and tail go around. */
    public final GRing runq;

    /** The G that goes before the ring, or null. Made non-null by the owner only; everybody may make it null. */
    public final AtomicPointer<G> runnext;

    /**
     * Makes the fields of an empty queue.
     *
     * @param slots the size of the ring, a power of two, from 2
     * @param start where both counters begin, any number: they wrap around
     */
    public RunQFields(int slots, int start) {
        runq = new GRing(slots);
        runqhead = new AtomicUint32(start);
        runqtail = new AtomicUint32(start);
        runnext = new AtomicPointer<>();
    }

    /**
     * Gives the fields the names that Go gives them, in traces.
     *
     * @param prefix what goes before each name, such as {@code p1.}, possibly empty
     */
    public void name(String prefix) {
        Go.name(runqhead, prefix + "runqhead");
        Go.name(runqtail, prefix + "runqtail");
        Go.name(runnext, prefix + "runnext");
        runq.name(prefix + "runq");
    }
}
