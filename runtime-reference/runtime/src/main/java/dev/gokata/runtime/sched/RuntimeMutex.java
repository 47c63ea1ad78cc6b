package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Labelled;

/**
 * The lock that the runtime uses inside, for a few instructions at a time. Goroutines lock with {@code sync.Mutex}.
 *
 * <p>In Go: it spins, and then puts the thread to sleep. It is not reentrant, and whoever holds it must not park but by a
 * park that gives it back.
 *
 * <p>Here: it spins by {@link Go#gosched()} only, so it shows as no wait reason, as it doesn't in Go. Giving it back is a
 * scheduling point afterwards too: in Go, who waited for it goes on at once, on another thread, and so before the goroutine
 * that gave it back can park.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "mutex", simplified = "spins, no lock ranks")
public final class RuntimeMutex implements Labelled {

    private final String label;
    private boolean held;

    /**
     * Makes a free lock.
     *
     * @param label its name in traces
     */
    public RuntimeMutex(String label) {
        this.label = label;
    }

    /** Takes the lock, and waits until it is free. Is a scheduling point before it looks. */
    public void lock() {
        Go.point("lock", this);
        while (held) {
            Go.gosched();
        }
        held = true;
    }

    /**
     * Gives the lock back. Is a scheduling point before and after, but not in the function of a park.
     *
     * <p>One that is not held is a fatal error, as in Go.
     */
    public void unlock() {
        Go.point("unlock", this);
        if (!held) {
            throw Go.fatal("unlock of unlocked lock");
        }
        held = false;
        Go.point("unlocked", this);
    }

    /**
     * Tells whether somebody holds the lock, for pictures and tests. Is no scheduling point.
     *
     * @return whether it is held
     */
    public boolean isHeld() {
        return held;
    }

    @Override
    public String label() {
        return label;
    }
}
