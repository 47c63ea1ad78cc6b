package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.MUTEX_LOCKED;
import static dev.gokata.runtime.sync.MutexState.MUTEX_STARVING;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WAITER_SHIFT;
import static dev.gokata.runtime.sync.MutexState.MUTEX_WOKEN;
import static dev.gokata.runtime.sync.MutexState.ONE_WAITER;
import static dev.gokata.runtime.sync.MutexState.STARVATION_THRESHOLD_NANOS;

import dev.gokata.kata.Kata;
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
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
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
        throw Kata.todo(1);
    }

    /**
     * Task 1: holds the mutex if that takes no wait (rule 2).
     *
     * @return whether it is held now
     */
    @Override
    public boolean tryLock() {
        throw Kata.todo(1);
    }

    /**
     * Task 1: lets go of the mutex; leaves to {@link #unlockSlow} what else there may be to do (rules 3 and 4).
     *
     * <p>The check of rule 4 may be here or at the beginning of {@link #unlockSlow}; it is part of task 1 in either case.
     */
    @Override
    public void unlock() {
        throw Kata.todo(1);
    }

    /**
     * Task 2: holds the mutex, and waits for that as often as it must (rules 5 to 8).
     *
     * <p>In task 3 it learns to spin, by {@link #spin}, and in task 4 to starve, and to end by {@link #takeHandedOver}.
     */
    void lockSlow() {
        throw Kata.todo(2);
    }

    /**
     * Task 2: wakes one who waits, if that is called for (rule 9). In task 4: hands the mutex over instead (rule 14).
     *
     * @param left the state word as {@link #unlock} left it: without the locked bit, if that was set (rule 4)
     */
    void unlockSlow(int left) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: spins once, if that makes sense (rules 10 and 11).
     *
     * @param old the state word as it was last read
     * @param wait what the calling goroutine remembers
     * @return whether it spun, so that the state word has to be read again
     */
    boolean spin(int old, Wait wait) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: holds the mutex that was handed to the calling goroutine, and ends starvation mode when it is time (rules
     * 15 and 16).
     *
     * @param wait what the calling goroutine remembers
     */
    void takeHandedOver(Wait wait) {
        throw Kata.todo(4);
    }
}
