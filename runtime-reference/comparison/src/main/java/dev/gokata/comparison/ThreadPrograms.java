package dev.gokata.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The programs as Lincheck runs them.
 *
 * <p>It instruments the class in which the {@link Runnable} it is given was made, and what that class calls. So they are
 * made here, and not where they are used: there it would run them without seeing anything, and find nothing.
 */
final class ThreadPrograms {

    static final Runnable ADDS_TOGETHER = ThreadPrograms::adds;
    static final Runnable LOST_WAKE_UP = ThreadPrograms::lostWakeUp;
    static final Runnable NEVER_HANDS_OFF = ThreadPrograms::neverHandsOff;
    static final Runnable BROKEN_ONCE = ThreadPrograms::brokenOnce;
    static final Runnable AB_BA = ThreadPrograms::abBa;

    static final int ADDS = 20;
    static final int ROUNDS = 20;
    static final int PATIENCE_ROUNDS = 12;

    private ThreadPrograms() {}

    /** Runs all, and fails if one does: what leaves a thread's body is told to nobody. */
    private static void together(Runnable... bodies) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable body : bodies) {
            Thread thread = new Thread(() -> {
                try {
                    body.run();
                } catch (IllegalStateException e) {
                    failure.set(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private static void adds() {
        AtomicLong counter = new AtomicLong();
        Runnable add = () -> {
            for (int i = 0; i < ADDS; i++) {
                counter.incrementAndGet();
            }
        };
        together(add, add, add);
    }

    /**
     * A waiter that looks once before it parks.
     *
     * <p>Java's park may return without reason, and Lincheck lets it. So the waiter parks in a loop, as it must in Java;
     * the loop does not look at whether it is still worth waiting, which is the mistake.
     */
    private static void lostWakeUp() {
        AtomicInteger ready = new AtomicInteger();
        AtomicInteger woken = new AtomicInteger();
        AtomicReference<@Nullable Thread> waiter = new AtomicReference<>();
        together(
                () -> {
                    if (ready.get() == 0) {
                        waiter.set(Thread.currentThread());
                        while (woken.get() == 0) {
                            LockSupport.park();
                        }
                    }
                },
                () -> {
                    ready.set(1);
                    Thread sleeper = waiter.getAndSet(null);
                    if (sleeper != null) {
                        woken.set(1);
                        LockSupport.unpark(sleeper);
                    }
                });
    }

    /**
     * A mutex that whoever unlocks it may lock again before the one that it woke.
     *
     * <p>Lincheck has no virtual clock, so nobody can wait for a millisecond there. How long is told in rounds of the
     * other instead.
     */
    private static void neverHandsOff() {
        AtomicInteger state = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();
        ConcurrentLinkedQueue<Thread> waiters = new ConcurrentLinkedQueue<>();
        together(
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        lock(state, waiters);
                        rounds.incrementAndGet();
                        unlock(state, waiters);
                    }
                },
                () -> {
                    int before = rounds.get();
                    lock(state, waiters);
                    int waited = rounds.get() - before;
                    unlock(state, waiters);
                    if (waited > PATIENCE_ROUNDS) {
                        throw new IllegalStateException("starved");
                    }
                });
    }

    private static void lock(AtomicInteger state, ConcurrentLinkedQueue<Thread> waiters) {
        while (!state.compareAndSet(0, 1)) {
            waiters.add(Thread.currentThread());
            if (state.get() == 1) {
                LockSupport.park();
            }
            waiters.remove(Thread.currentThread());
        }
    }

    private static void unlock(AtomicInteger state, ConcurrentLinkedQueue<Thread> waiters) {
        state.set(0);
        Thread next = waiters.poll();
        if (next != null) {
            LockSupport.unpark(next);
        }
    }

    private static void brokenOnce() {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger value = new AtomicInteger();
        Runnable user = () -> {
            if (done.compareAndSet(0, 1)) {
                value.set(42);
            }
            if (value.get() != 42) {
                throw new IllegalStateException("used before it was made");
            }
        };
        together(user, user);
    }

    private static void abBa() {
        ReentrantLock a = new ReentrantLock();
        ReentrantLock b = new ReentrantLock();
        together(() -> inOrder(a, b), () -> inOrder(b, a));
    }

    private static void inOrder(ReentrantLock first, ReentrantLock second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }
}
