package dev.gokata.comparison;

import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicInt64;
import dev.gokata.runtime.sim.AtomicPointer;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayDeque;
import java.util.Deque;

/** The programs as the explorer runs them. */
final class GoroutinePrograms {

    private GoroutinePrograms() {}

    /** Runs all, and fails if one of them waits for ever: time passes when nothing else goes on. */
    private static void together(Body... bodies) {
        AtomicInt32 running = new AtomicInt32(bodies.length);
        for (Body body : bodies) {
            Go.go(() -> {
                body.run();
                running.add(-1);
            });
        }
        Go.sleep(1L << 50);
        if (running.load() > 0) {
            throw new GoPanic("somebody waits for ever");
        }
    }

    static void adds() {
        AtomicInt64 counter = new AtomicInt64();
        Body add = () -> {
            for (int i = 0; i < ThreadPrograms.ADDS; i++) {
                counter.add(1);
            }
        };
        together(add, add, add);
    }

    static void lostWakeUp() {
        AtomicInt32 ready = new AtomicInt32();
        AtomicPointer<Goroutine> waiter = new AtomicPointer<>();
        together(
                () -> {
                    if (ready.load() == 0) {
                        waiter.store(Go.getg());
                        Go.gopark(WaitReason.SEMACQUIRE, ready);
                    }
                },
                () -> {
                    ready.store(1);
                    Goroutine sleeper = waiter.swap(null);
                    if (sleeper != null) {
                        Go.goready(sleeper);
                    }
                });
    }

    static void neverHandsOff() {
        AtomicInt32 state = new AtomicInt32();
        AtomicInt32 rounds = new AtomicInt32();
        Deque<Goroutine> waiters = new ArrayDeque<>();
        together(
                () -> {
                    for (int round = 0; round < ThreadPrograms.ROUNDS; round++) {
                        lock(state, waiters);
                        rounds.add(1);
                        unlock(state, waiters);
                    }
                },
                () -> {
                    int before = rounds.load();
                    lock(state, waiters);
                    int waited = rounds.load() - before;
                    unlock(state, waiters);
                    if (waited > ThreadPrograms.PATIENCE_ROUNDS) {
                        throw new GoPanic("starved");
                    }
                });
    }

    private static void lock(AtomicInt32 state, Deque<Goroutine> waiters) {
        while (!state.compareAndSwap(0, 1)) {
            waiters.addLast(Go.getg());
            Go.gopark(() -> state.load() == 1 || !waiters.remove(Go.getg()), WaitReason.SYNC_MUTEX_LOCK, state);
        }
    }

    private static void unlock(AtomicInt32 state, Deque<Goroutine> waiters) {
        state.store(0);
        Goroutine next = waiters.pollFirst();
        if (next != null) {
            Go.goready(next);
        }
    }

    static void brokenOnce() {
        AtomicInt32 done = new AtomicInt32();
        AtomicInt32 value = new AtomicInt32();
        Body user = () -> {
            if (done.compareAndSwap(0, 1)) {
                value.store(42);
            }
            if (value.load() != 42) {
                throw new GoPanic("used before it was made");
            }
        };
        together(user, user);
    }

    static void abBa() {
        AtomicInt32 a = new AtomicInt32();
        AtomicInt32 b = new AtomicInt32();
        Deque<Goroutine> forA = new ArrayDeque<>();
        Deque<Goroutine> forB = new ArrayDeque<>();
        together(
                () -> {
                    lock(a, forA);
                    lock(b, forB);
                    unlock(b, forB);
                    unlock(a, forA);
                },
                () -> {
                    lock(b, forB);
                    lock(a, forA);
                    unlock(a, forA);
                    unlock(b, forB);
                });
    }
}
