package dev.gokata.katas.mutexstarvation;

import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;

/** What the probes need of a mutex: how to make one, and how to ask whether a task was begun. */
interface Lock {

    /** Makes a mutex of a state word. */
    TryLocker make(AtomicInt32 state, AtomicUint32 sema, Semaphores semaphores, Spinning spinning);

    /** Calls each method of a task once, on a mutex of its own, for what it throws if it isn't written yet. */
    void callMethodsOf(int task);
}
