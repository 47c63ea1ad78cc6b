package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the operating system, as the scheduler sees it.
 *
 * <p>In Go: it runs Go code only while it has a P, and keeps its G through a system call.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "m", simplified = "only what queues need")
public final class M implements Labelled {

    /** The thread's number, from 0. */
    public final long id;

    /** The goroutine that it runs, if it runs one. Written by this thread only. */
    public @Nullable G curg;

    /**
     * Makes a thread that runs nothing.
     *
     * @param id its number, from 0
     */
    public M(long id) {
        this.id = id;
    }

    @Override
    public String label() {
        return "m" + id;
    }

    @Override
    public String toString() {
        return label();
    }
}
