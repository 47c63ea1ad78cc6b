package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * The seam of a run queue that is built step by step.
 *
 * <p>In Go: {@link #runqputslow} is a function too; the other steps stand inside {@code runqput} and {@code runqget}.
 */
@GoSource(file = "runtime/proc.go", symbol = "runqputslow")
public interface RunQParts extends RunQ {

    /**
     * Adds one at the tail of the ring. Only the owner may.
     *
     * @param gp one that is on no queue
     * @return false if the ring is full, and nothing was done
     */
    boolean putInRing(G gp);

    /**
     * Takes one from the head of the ring. Only the owner may.
     *
     * @return the oldest, or null if the ring is empty
     */
    @Nullable
    G getFromRing();

    /**
     * Puts one into {@code runnext}. Only the owner may.
     *
     * @param gp one that is on no queue
     * @return who was there and is on no queue now, or null if nobody was
     */
    @Nullable
    G putNext(G gp);

    /**
     * Takes the one from {@code runnext}. Only the owner may.
     *
     * @return who was there, or null if nobody was or a thief was quicker
     */
    @Nullable
    G getNext();

    /**
     * Moves the older half of a full ring, and one more behind it, to the global queue. Only the owner may.
     *
     * <p>In Go: the caller hands over the counters by which it found the ring full.
     *
     * @param gp one that is on no queue
     * @return false if the ring is not full, or a thief moved the head meanwhile; then nothing was done
     */
    boolean runqputslow(G gp);
}
