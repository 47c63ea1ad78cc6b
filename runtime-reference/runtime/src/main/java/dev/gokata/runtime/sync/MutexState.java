package dev.gokata.runtime.sync;

import dev.gokata.runtime.GoSource;

/**
 * The state word of a mutex, taken apart.
 *
 * <p>In Go: 32 bits that are changed in one step, so that the flags and the number of waiters never disagree.
 *
 * <pre>
 *   31                          3      2        1       0
 *  +-----------------------------+----------+-------+--------+
 *  |      number of waiters      | starving | woken | locked |
 *  +-----------------------------+----------+-------+--------+
 * </pre>
 *
 * <p>A mutex is in one of two modes. In normal mode a waiter that is woken competes with whoever is just running, and
 * mostly loses, which is quick for all together. In starvation mode nobody competes: unlocking hands the mutex to the
 * first waiter. All versions since 1.9 have this layout.
 *
 * @param word the bits
 */
@GoSource(file = "internal/sync/mutex.go", symbol = "Mutex.state")
public record MutexState(int word) {

    /** The bit that says that somebody holds the mutex. */
    public static final int MUTEX_LOCKED = 1;

    /** The bit that says that a waiter is awake and competes, so that unlocking needs to wake nobody. */
    public static final int MUTEX_WOKEN = 1 << 1;

    /** The bit of starvation mode. */
    public static final int MUTEX_STARVING = 1 << 2;

    /** Where the number of waiters begins. */
    public static final int MUTEX_WAITER_SHIFT = 3;

    /** One waiter. */
    public static final int ONE_WAITER = 1 << MUTEX_WAITER_SHIFT;

    /** A waiter that waited longer than this, and must wait again, starves: 1 ms in nanoseconds. */
    public static final long STARVATION_THRESHOLD_NANOS = 1_000_000;

    /**
     * Tells whether somebody holds the mutex.
     *
     * @return the locked bit
     */
    public boolean isLocked() {
        return (word & MUTEX_LOCKED) != 0;
    }

    /**
     * Tells whether a waiter is awake and competes.
     *
     * @return the woken bit
     */
    public boolean isWoken() {
        return (word & MUTEX_WOKEN) != 0;
    }

    /**
     * Tells whether the mutex is in starvation mode.
     *
     * @return the starving bit
     */
    public boolean isStarving() {
        return (word & MUTEX_STARVING) != 0;
    }

    /**
     * Returns how many wait.
     *
     * @return the number of waiters, without one that was woken in normal mode
     */
    public int waiters() {
        return word >> MUTEX_WAITER_SHIFT;
    }

    @Override
    public String toString() {
        return (isLocked() ? "locked" : "unlocked")
                + (isWoken() ? " woken" : "")
                + (isStarving() ? " starving" : "")
                + (waiters() == 0 ? "" : " waiters=" + waiters());
    }
}
