package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Labelled;

/**
 * The lock that the runtime uses inside, for a few instructions at a time. Goroutines lock with {@code sync.Mutex}.
 *
 * <p>In Go: it spins, and then puts the thread to sleep. It is not reentrant, and whoever holds it must not park but by a
 * park that gives it back.
 *
 * <p>Here: it spins by {@link Go#gosched()} only, so it shows as no wait reason, as it doesn't in Go.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "mutex", simplified = "spins, no lock ranks")
public final class RuntimeMutex implements Labelled {

    private final String label;
    private final AtomicUint32 key = new AtomicUint32();

    /**
     * Makes a free lock.
     *
     * @param label its name in traces
     */
    public RuntimeMutex(String label) {
        this.label = label;
    }

    /** Takes the lock, and waits until it is free. */
    public void lock() {
        while (!key.compareAndSwap(0, 1)) {
            Go.gosched();
        }
    }

    /** Gives the lock back. One that is not held is a fatal error, as in Go. */
    public void unlock() {
        if (key.swap(0) == 0) {
            throw Go.fatal("unlock of unlocked lock");
        }
    }

    @Override
    public String label() {
        return label;
    }
}
