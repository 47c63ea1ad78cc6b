package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * The right to run Go code, and what goes with it. There are GOMAXPROCS of them.
 *
 * <p>In Go: its run queue is an array in it. Here: the queue is a {@link RunQ}, which knows its P.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "p", simplified = "only what queues need")
public final class P implements Labelled {

    /** The P's number, from 0. */
    public final int id;

    /** What it is doing. Read by thieves without any lock. */
    public PStatus status = PStatus.IDLE;

    /** Counts up with each goroutine that begins a new time slice. Written by the owner only. */
    public int schedtick;

    /** The thread that has it, if one does. Read by thieves without any lock. */
    public @Nullable M m;

    /**
     * Makes an idle P.
     *
     * @param id its number, from 0
     */
    public P(int id) {
        this.id = id;
    }

    @Override
    public String label() {
        return "p" + id;
    }

    @Override
    public String toString() {
        return label();
    }
}
