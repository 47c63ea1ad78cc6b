package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * The seam of a P's own run queue: a ring, and one place before it, {@code runnext}.
 *
 * <p>In Go: fields of a P, and functions on them. The owner is the thread that has the P; any other thread is a thief. No
 * lock is taken: the owner alone moves the tail, everybody moves the head, by compare and swap, and so is {@code runnext}
 * taken.
 *
 * <p>Here: the goroutines of the world play the threads.
 *
 * <ol>
 *   <li>Whatever was put is taken by exactly one, and is lost never.
 *   <li>The ring is first in, first out.
 *   <li>Only the owner makes {@code runnext} non-null. It goes before the ring.
 *   <li>What {@code runnext} displaces goes to the tail of the ring, not to its head.
 *   <li>A full ring gives its older half and the new one to the global queue, in this order.
 *   <li>A thief takes half of the ring, rounded up, from the head.
 *   <li>A thief takes {@code runnext} only when it is told that it may, and nothing is in the ring.
 * </ol>
 */
@GoSource(file = "runtime/proc.go", symbol = "runqput", simplified = "never shuffled, as only race builds do")
public interface RunQ {

    /**
     * Tells whether there is nothing to run. Anyone may ask.
     *
     * @return whether ring and {@code runnext} were empty at one moment
     */
    boolean runqempty();

    /**
     * Adds one. Only the owner may.
     *
     * @param gp one that is on no queue
     * @param next whether it goes to {@code runnext}, and who was there to the tail of the ring
     */
    void runqput(G gp, boolean next);

    /**
     * Adds a batch to the tail of the ring, as far as there is room. Only the owner may.
     *
     * <p>In Go: what found no room went to the global queue up to 1.24; since then it stays in the batch, for the caller.
     *
     * @param batch the batch, which keeps what found no room
     */
    void runqputbatch(GQueue batch);

    /**
     * Takes what runs next. Only the owner may.
     *
     * @return {@code runnext}, which inherits the time slice, or else the head of the ring; null if there is neither
     */
    @Nullable
    NextG runqget();

    /**
     * Takes half of the ring, rounded up, for a thief; or {@code runnext}, if it is alone and may be taken.
     *
     * <p>In Go: before it takes {@code runnext} of a running P it sleeps for 3 µs, because whoever made it runnable is likely
     * to block at once and then run it. It doesn't if that P's goroutine is in a system call. Where timers are coarse
     * (Windows, OpenBSD, NetBSD), it yields to the operating system instead.
     *
     * @param batch the thief's ring, of the same size
     * @param batchHead where in it to begin to write
     * @param stealRunNextG whether {@code runnext} may be taken
     * @return how many were taken, from 0
     */
    int runqgrab(GRing batch, int batchHead, boolean stealRunNextG);

    /**
     * Steals from another P. Only the owner of this queue may, and only when it is empty.
     *
     * @param victim another P's queue
     * @param stealRunNextG whether {@code runnext} may be taken
     * @return the last of those stolen, to run; those before it are in this ring now. Null if nothing was stolen
     */
    @Nullable
    G runqsteal(RunQ victim, boolean stealRunNextG);
}
