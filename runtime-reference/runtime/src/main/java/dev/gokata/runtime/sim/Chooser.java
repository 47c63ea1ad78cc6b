package dev.gokata.runtime.sim;

import org.jspecify.annotations.Nullable;

/**
 * Decides who goes on, for one run.
 *
 * <p>The protocol: {@link #started} is called once for each goroutine, before it is first among the others. Then each
 * scheduling point is exactly one call of one of the other three, with the point's number, which counts up by one from 1.
 * The goroutine that runs is never among the others. An answer is an index into the others.
 */
abstract class Chooser {

    /** The answer that lets the running goroutine go on. */
    static final int STAY = -1;

    /** Learns of a new goroutine. */
    void started(Goroutine goroutine) {}

    /** Answers an index or {@link #STAY}. There may be no others. */
    abstract int atPoint(long point, Goroutine running, Runnables others);

    /** Answers an index: the running goroutine asked to stand back. There is at least one other. */
    abstract int atYield(long point, Goroutine running, Runnables others);

    /** Answers an index: the running goroutine can't go on. There is at least one other. */
    abstract int atBlock(long point, Runnables others);

    /**
     * Returns one that will choose as this one will, before this one is asked anything; or null if no run was made by the same
     * choices before.
     */
    @Nullable
    Chooser again() {
        return null;
    }

    /**
     * Is called after the run.
     *
     * @throws SimulatorMisuse if the run was not the one that this schedule led to before
     */
    void checkRepeated() {}
}
