package dev.gokata.katas.mutexstarvation;

import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.WaitReason;

/** What every call of the semaphores has to be like. */
final class Waiting {

    private Waiting() {}

    @SuppressWarnings("ReferenceEquality") // a counter is known by where it is, not by what it holds
    static void check(AtomicUint32 sema, AtomicUint32 addr, WaitReason reason) {
        if (addr != sema) {
            throw new GoPanic("the semaphore's counter is not the one that the mutex was made with");
        }
        if (reason != WaitReason.SYNC_MUTEX_LOCK) {
            throw new GoPanic("a goroutine waits for a mutex as [" + reason.goName() + "], not as ["
                    + WaitReason.SYNC_MUTEX_LOCK.goName() + "]");
        }
    }
}
