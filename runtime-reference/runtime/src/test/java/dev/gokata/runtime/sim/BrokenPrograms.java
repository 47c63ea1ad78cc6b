package dev.gokata.runtime.sim;

import java.util.ArrayDeque;
import java.util.Deque;

/** Programs with one famous mistake each, and what each comes to when it shows. */
enum BrokenPrograms {
    /** The waiter looks before it leaves itself to be found. A wake-up between the two is lost. */
    LOST_WAKE_UP(Outcome.Deadlock.class) {
        @Override
        void main() {
            AtomicInt32 ready = new AtomicInt32();
            AtomicPointer<Goroutine> waiter = new AtomicPointer<>();
            WaitGroupFixture both = new WaitGroupFixture(2);
            Go.go("waiter", () -> {
                if (ready.load() == 0) {
                    waiter.store(Go.getg());
                    Go.gopark(WaitReason.SEMACQUIRE, ready);
                }
                both.done();
            });
            Go.go("waker", () -> {
                ready.store(1);
                Goroutine sleeper = waiter.swap(null);
                if (sleeper != null) {
                    Go.goready(sleeper);
                }
                both.done();
            });
            both.await();
        }
    },

    /** Who unlocks may lock again before the one that it woke. */
    NEVER_HANDS_OFF(Outcome.Panicked.class) {
        @Override
        void main() {
            AtomicInt32 state = new AtomicInt32();
            Deque<Goroutine> waiters = new ArrayDeque<>();
            WaitGroupFixture both = new WaitGroupFixture(2);
            Go.go("hog", () -> {
                for (int round = 0; round < 20; round++) {
                    lock(state, waiters);
                    Go.compute(100_000);
                    unlock(state, waiters);
                }
                both.done();
            });
            Go.go("waiter", () -> {
                long before = Go.nanotime();
                lock(state, waiters);
                long waited = Go.nanotime() - before;
                unlock(state, waiters);
                if (waited > 1_200_000) {
                    throw new GoPanic("starved");
                }
                both.done();
            });
            both.await();
        }

        private void lock(AtomicInt32 state, Deque<Goroutine> waiters) {
            while (!state.compareAndSwap(0, 1)) {
                waiters.addLast(Go.getg());
                Go.gopark(() -> state.load() == 1 || !waiters.remove(Go.getg()), WaitReason.SYNC_MUTEX_LOCK, state);
            }
        }

        private void unlock(AtomicInt32 state, Deque<Goroutine> waiters) {
            state.store(0);
            Goroutine next = waiters.pollFirst();
            if (next != null) {
                Go.goready(next);
            }
        }
    },

    /** The second caller returns when the first has begun, not when it is done. */
    BROKEN_ONCE(Outcome.Panicked.class) {
        @Override
        void main() {
            AtomicInt32 done = new AtomicInt32();
            AtomicInt32 value = new AtomicInt32();
            WaitGroupFixture both = new WaitGroupFixture(2);
            for (int i = 0; i < 2; i++) {
                Go.go(() -> {
                    if (done.compareAndSwap(0, 1)) {
                        value.store(42);
                    }
                    if (value.load() != 42) {
                        throw new GoPanic("used before it was made");
                    }
                    both.done();
                });
            }
            both.await();
        }
    },

    /** Two mutexes, locked in different orders. */
    AB_BA(Outcome.Deadlock.class) {
        @Override
        void main() {
            FairMutexFixture a = new FairMutexFixture("a");
            FairMutexFixture b = new FairMutexFixture("b");
            WaitGroupFixture both = new WaitGroupFixture(2);
            Go.go("ab", () -> inOrder(a, b, both));
            Go.go("ba", () -> inOrder(b, a, both));
            both.await();
        }

        private void inOrder(FairMutexFixture first, FairMutexFixture second, WaitGroupFixture both) {
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
            both.done();
        }
    };

    private final Class<? extends Outcome> outcome;

    BrokenPrograms(Class<? extends Outcome> outcome) {
        this.outcome = outcome;
    }

    abstract void main();

    Class<? extends Outcome> outcome() {
        return outcome;
    }

    Program program() {
        return Program.of(this::main);
    }
}
