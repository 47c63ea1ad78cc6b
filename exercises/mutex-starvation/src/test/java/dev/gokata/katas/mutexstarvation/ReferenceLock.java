package dev.gokata.katas.mutexstarvation;

import dev.gokata.reference.sync.Mutex;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;

/** The mutex that is right by definition. */
final class ReferenceLock implements Lock {

    @Override
    public TryLocker make(AtomicInt32 state, AtomicUint32 sema, Semaphores semaphores, Spinning spinning) {
        return new Mutex("mu", state, sema, semaphores, spinning);
    }

    @Override
    public void callMethodsOf(int task) {
        // All of them are written.
    }
}
