package dev.gokata.reference.sync;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WAITER_SHIFT;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Labelled;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.MutexState;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;

/**
 * A mutex that is quick for all together, until one waits too long, and then is fair.
 *
 * <p>In Go: {@code sync.Mutex}, whose code moved to {@code internal/sync} in 1.24. Starvation mode came in 1.9. A wait for
 * a mutex was shown as {@code semacquire} up to 1.19, and as {@code sync.Mutex.Lock} afterwards.
 *
 * <p>Here: the same on simulated atomics. Time is the virtual clock's.
 *
 * <ol>
 *   <li>The locked bit is set while somebody holds the mutex, or has been told that it is his. In starvation mode it is
 *       clear on the way from the one who unlocks to the one who is handed the mutex, and nobody else sets it.
 *   <li>The number of waiters counts those that wait on the semaphore or have made up their minds to. Who is woken is
 *       taken off: by the waker in normal mode, by itself in starvation mode.
 *   <li>With the woken bit set, exactly one waiter is awake and looks at the state again before it waits.
 *   <li>While the starving bit is set, there is a waiter, and a semaphore's unit is only handed off.
 * </ol>
 */
@GoSource(file = "internal/sync/mutex.go", symbol = "Mutex", simplified = "not under the race detector")
public final class Mutex implements TryLocker, Labelled {

    private final String label;
    private final Semaphores semaphores;
    private final Spinning spinning;
    private final AtomicInt32 state;
    private final AtomicUint32 sema;

    /**
     * Makes an unlocked mutex.
     *
     * @param label its name in traces
     * @param semaphores where goroutines wait
     * @param spinning when they spin before that
     */
    public Mutex(String label, Semaphores semaphores, Spinning spinning) {
        this(label, new AtomicInt32(), new AtomicUint32(), semaphores, spinning);
    }

    /**
     * Makes a mutex of a state that somebody else looks at as well.
     *
     * @param label its name in traces
     * @param state the state word
     * @param sema the semaphore's counter
     * @param semaphores where goroutines wait
     * @param spinning when they spin before that
     */
    public Mutex(String label, AtomicInt32 state, AtomicUint32 sema, Semaphores semaphores, Spinning spinning) {
        this.label = label;
        this.state = state;
        this.sema = sema;
        this.semaphores = semaphores;
        this.spinning = spinning;
    }

    @Override
    public void lock() {
        if (!state.compareAndSwap(0, MUTEX_LOCKED)) {
            lockSlow();
        }
    }

    @Override
    public boolean tryLock() {
        int old = state.load();
        if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) != 0) {
            return false;
        }
        // Waiters may be there: in normal mode whoever is running may overtake them, here as in lock.
        return state.compareAndSwap(old, old | MUTEX_LOCKED);
    }

    @Override
    public void unlock() {
        int left = state.add(-MUTEX_LOCKED);
        if (left != 0) {
            unlockSlow(left);
        }
    }

    /**
     * Reads the state. Is a scheduling point.
     *
     * @return the state word
     */
    public MutexState state() {
        return new MutexState(state.load());
    }

    @Override
    public String label() {
        return label;
    }

    private void lockSlow() {
        MutexWait wait = new MutexWait();
        int old = state.load();
        while (true) {
            // Not in starvation mode: there the mutex is handed on, and no spinning gets it.
            if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) == MUTEX_LOCKED && spinning.canSpin(wait.spins)) {
                old = spin(old, wait);
                continue;
            }
            int next = wait.next(old);
            if (!state.compareAndSwap(old, next)) {
                old = state.load();
                continue;
            }
            if ((old & (MUTEX_LOCKED | MUTEX_STARVING)) == 0) {
                return;
            }
            if ((next & ~old & MUTEX_STARVING) != 0) {
                Go.note("starving", this, "");
            }
            // Who waited before has lost a round by no fault of its own, and goes to the front.
            boolean lifo = wait.begin();
            semaphores.semacquire(sema, lifo, WaitReason.SYNC_MUTEX_LOCK);
            wait.wokeUp();
            old = state.load();
            if ((old & MUTEX_STARVING) != 0) {
                takeHandedOver(old, wait);
                return;
            }
        }
    }

    private int spin(int old, MutexWait wait) {
        // Said while spinning, so that the holder needn't wake another who would only compete with the spinner.
        if (!wait.awoke
                && (old & MUTEX_WOKEN) == 0
                && old >> MUTEX_WAITER_SHIFT != 0
                && state.compareAndSwap(old, old | MUTEX_WOKEN)) {
            wait.awoke = true;
        }
        spinning.doSpin();
        wait.spins++;
        return state.load();
    }

    /** Becomes the holder, as the one that the mutex was handed to, and ends starvation mode if it is of no more use. */
    private void takeHandedOver(int old, MutexWait wait) {
        if ((old & (MUTEX_LOCKED | MUTEX_WOKEN)) != 0 || old >> MUTEX_WAITER_SHIFT == 0) {
            throw Go.fatal("sync: inconsistent mutex state");
        }
        int delta = MUTEX_LOCKED - ONE_WAITER;
        // Two goroutines could hand a mutex to and fro for ever, one park and one wake-up a round. So who was handed
        // the
        // mutex without need, or as the last, ends that.
        if (!wait.starving || old >> MUTEX_WAITER_SHIFT == 1) {
            delta -= MUTEX_STARVING;
            Go.note("normal", this, "");
        }
        state.add(delta);
    }

    private void unlockSlow(int left) {
        if ((left + MUTEX_LOCKED & MUTEX_LOCKED) == 0) {
            throw Go.fatal("sync: unlock of unlocked mutex");
        }
        if ((left & MUTEX_STARVING) != 0) {
            // The locked bit stays clear on the way: with the starving bit set, nobody who comes now takes it.
            semaphores.semrelease(sema, true);
            return;
        }
        int old = left;
        // Nobody to wake; or somebody is awake, or has it already, and will see to the others when it unlocks.
        while (old >> MUTEX_WAITER_SHIFT != 0 && (old & (MUTEX_LOCKED | MUTEX_WOKEN | MUTEX_STARVING)) == 0) {
            if (state.compareAndSwap(old, old - ONE_WAITER | MUTEX_WOKEN)) {
                semaphores.semrelease(sema, false);
                return;
            }
            old = state.load();
        }
    }
}
