package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine as the scheduler sees it.
 *
 * <p>In Go: also its stack, its deferred calls and its saved registers. A G is never freed, only used again.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "g", simplified = "only what queues and states need")
public final class G implements Labelled {

    /** The goroutine's number, from 1. */
    public final long goid;

    /** A {@link GStatus} and the scan bit. Read and written by {@link GStatusWord} only. */
    public final AtomicUint32 atomicstatus;

    /** The next one on the {@link GQueue} that this one is on. Belongs to who owns that queue. */
    public @Nullable G schedlink;

    /** The thread that runs it, if one does. */
    public @Nullable M m;

    /**
     * Makes a G.
     *
     * @param goid its number, from 1
     * @param status its first state
     */
    public G(long goid, GStatus status) {
        this.goid = goid;
        atomicstatus = new AtomicUint32(status.code());
    }

    @Override
    public String label() {
        return "g" + goid;
    }

    @Override
    public String toString() {
        return label();
    }
}
