package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WAITER_SHIFT;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;
import static dev.gokata.runtime.sync.MutexState.STARVATION_THRESHOLD_NANOS;

import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;

/**
 * A mutex that is quick on the whole until one goroutine waits too long, and then is fair.
 *
 * <p>The rules that the comments mention are those of the kata's README.
 */
public final class Mutex implements TryLocker {

    private final AtomicInt32 state;
    private final AtomicUint32 sema;
    private final Semaphores semaphores;
    private final Spinning spinning;

    /**
     * Makes a mutex.
     *
     * @param state the state word, which the tests look at as well; its bits are named in {@code MutexState}
     * @param sema the counter that waiters wait on; pass it to {@code semaphores}, and leave its value to them
     * @param semaphores where goroutines wait
     * @param spinning whether and how they spin before that
     */
    public Mutex(AtomicInt32 state, AtomicUint32 sema, Semaphores semaphores, Spinning spinning) {
        this.state = state;
        this.sema = sema;
        this.semaphores = semaphores;
        this.spinning = spinning;
    }

    /**
     * What one goroutine remembers on its way through {@link #lockSlow}. In Go these are local variables of that function.
     *
     * <p>You may add to it. Make a new one for each call of {@code lockSlow}: two goroutines must not share one.
     */
    static final class Wait {

        /** Whether the woken bit is set on behalf of this goroutine. */
        boolean awoke;

        /** Whether this goroutine has waited for more than a millisecond. */
        boolean starving;

        /** How often it has spun since it last waited. */
        int iter;

        /** When it first began to wait, by {@code Go.nanotime()}; negative if it has not waited yet. */
        long waitStartTime = -1;
    }

    /**
     * Task 1: holds the mutex if nobody holds it and nobody waits; leaves all else to {@link #lockSlow} (rule 1).
     */
    @Override
    public void lock() {
        if (!state.compareAndSwap(0, MUTEX_LOCKED)) {
            lockSlow();
        }
    }

    /**
     * Task 1: holds the mutex if that takes no wait (rule 2).
     *
     * @return whether it is held now
     */
    @Override
    public boolean tryLock() {
        int old = state.load();
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) != 0) {
            return false;
        }
        return state.compareAndSwap(old, old | MUTEX_LOCKED);
    }

    /**
     * Task 1: lets go of the mutex; leaves to {@link #unlockSlow} what else there may be to do (rules 3 and 4).
     *
     * <p>The check of rule 4 may be here or at the beginning of {@link #unlockSlow}; it is part of task 1 in either case.
     */
    @Override
    public void unlock() {
        int left = state.add(-MUTEX_LOCKED);
        if (left != 0) {
            unlockSlow(left);
        }
    }

    /**
     * Task 2: holds the mutex, and waits for that as often as it must (rules 5 to 8).
     *
     * <p>In task 3 it learns to spin, by {@link #spin}, and in task 4 to starve, and to end by {@link #takeHandedOver}.
     */
    void lockSlow() {
        Wait wait = new Wait();
        int old = state.load();
        while (true) {
            if (spin(old, wait)) {
                old = state.load();
                continue;
            }
            int next = next(old, wait);
            if (!state.compareAndSwap(old, next)) {
                old = state.load();
                continue;
            }
            if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) == 0) {
                return;
            }
            boolean waitsAgain = wait.waitStartTime >= 0;
            if (!waitsAgain) {
                wait.waitStartTime = Go.nanotime();
            }
            semaphores.semacquire(sema, waitsAgain, WaitReason.SYNC_MUTEX_LOCK);
            if (Go.nanotime() - wait.waitStartTime > STARVATION_THRESHOLD_NANOS) {
                wait.starving = true;
            }
            old = state.load();
            if ((old & MUTEX_STARVING) != 0) {
                takeHandedOver(wait);
                return;
            }
            wait.awoke = true;
            wait.iter = 0;
        }
    }

    /** Returns the word that a goroutine wants instead of an old one: the mutex, or a place among those that wait. */
    private static int next(int old, Wait wait) {
        int next = old;
        if ((old & MUTEX_STARVING) == 0) {
            next |= MUTEX_LOCKED;
        }
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) != 0) {
            next += ONE_WAITER;
        }
        // Only while somebody holds it: starvation mode needs an unlock that hands over.
        if (wait.starving && (old & MUTEX_LOCKED) != 0) {
            next |= MUTEX_STARVING;
        }
        if (wait.awoke) {
            next &= ~MUTEX_WOKEN;
        }
        return next;
    }

    /**
     * Task 2: wakes one who waits, if that is called for (rule 9). In task 4: hands the mutex over instead (rule 14).
     *
     * @param left the state word as {@link #unlock} left it: without the locked bit, if that was set (rule 4)
     */
    void unlockSlow(int left) {
        if ((left + MUTEX_LOCKED & MUTEX_LOCKED) == 0) {
            throw Go.fatal("sync: unlock of unlocked mutex");
        }
        if ((left & MUTEX_STARVING) != 0) {
            // The word stays as it is: with the starving bit set, nobody who comes now takes the mutex.
            semaphores.semrelease(sema, true);
            return;
        }
        int old = left;
        while (old >> MUTEX_WAITER_SHIFT != 0 && (old & (MUTEX_LOCKED | MUTEX_WOKEN | MUTEX_STARVING)) == 0) {
            if (state.compareAndSwap(old, old - ONE_WAITER | MUTEX_WOKEN)) {
                semaphores.semrelease(sema, false);
                return;
            }
            old = state.load();
        }
    }

    /**
     * Task 3: spins once, if that makes sense (rules 10 and 11).
     *
     * @param old the state word as it was last read
     * @param wait what the calling goroutine remembers
     * @return whether it spun, so that the state word has to be read again
     */
    boolean spin(int old, Wait wait) {
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) != MUTEX_LOCKED || !spinning.canSpin(wait.iter)) {
            return false;
        }
        if (!wait.awoke
                && (old & MUTEX_WOKEN) == 0
                && old >> MUTEX_WAITER_SHIFT != 0
                && state.compareAndSwap(old, old | MUTEX_WOKEN)) {
            wait.awoke = true;
        }
        spinning.doSpin();
        wait.iter++;
        return true;
    }

    /**
     * Task 4: holds the mutex that was handed to the calling goroutine, and ends starvation mode when it is time (rules
     * 15 and 16).
     *
     * @param wait what the calling goroutine remembers
     */
    void takeHandedOver(Wait wait) {
        int delta = MUTEX_LOCKED - ONE_WAITER;
        boolean isLast = state.load() >> MUTEX_WAITER_SHIFT == 1;
        if (!wait.starving || isLast) {
            delta -= MUTEX_STARVING;
        }
        state.add(delta);
    }
}
