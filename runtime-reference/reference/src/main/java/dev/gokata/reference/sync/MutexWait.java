package dev.gokata.reference.sync;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;
import static dev.gokata.runtime.sync.MutexState.STARVATION_THRESHOLD_NANOS;

import dev.gokata.runtime.sim.Go;

/** What one goroutine remembers on its way through the slow path of a mutex. In Go: local variables. */
final class MutexWait {

    private static final long NEVER = -1;

    /** The virtual time of the first wait; later waits count on. */
    private long since = NEVER;

    /** Whether it has waited too long. Stays so. */
    boolean starving;

    /** Whether the woken bit is set on its behalf. */
    boolean awoke;

    /** How often it has spun since it last waited. */
    int spins;

    /** Returns the state that it wants instead of an old one: the mutex if it can be had, a place among the waiters if not. */
    int next(int old) {
        int next = old;
        if ((old & MUTEX_STARVING) == 0) {
            next |= MUTEX_LOCKED;
        }
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) != 0) {
            next += ONE_WAITER;
        }
        // Only while it is held: starvation mode needs a holder whose unlock hands over.
        if (starving && (old & MUTEX_LOCKED) != 0) {
            next |= MUTEX_STARVING;
        }
        if (awoke) {
            if ((next & MUTEX_WOKEN) == 0) {
                throw Go.fatal("sync: inconsistent mutex state");
            }
            next &= ~MUTEX_WOKEN;
        }
        return next;
    }

    /** Begins a wait, and tells whether it is not the first. */
    boolean begin() {
        if (since != NEVER) {
            return true;
        }
        since = Go.nanotime();
        return false;
    }

    /** Looks at the clock after a wait. */
    void wokeUp() {
        starving = starving || Go.nanotime() - since > STARVATION_THRESHOLD_NANOS;
        awoke = true;
        spins = 0;
    }
}
