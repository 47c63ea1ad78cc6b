package dev.gokata.reference.sync;

import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sync.Spinning;

/**
 * A lock for a few steps, whose holder never parks.
 *
 * <p>In Go: the runtime's own mutex. It spins a little and then puts the thread to sleep, not the goroutine; no wait
 * reason shows it.
 *
 * <p>Here: it only spins, as there are no threads to put to sleep.
 */
final class SpinLock {

    private final AtomicUint32 key = new AtomicUint32();

    void lock() {
        while (!key.compareAndSwap(0, 1)) {
            Go.procyield(Spinning.ACTIVE_SPIN_CNT);
        }
    }

    void unlock() {
        key.store(0);
    }
}
