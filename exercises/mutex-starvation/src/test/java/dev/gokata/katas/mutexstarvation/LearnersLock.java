package dev.gokata.katas.mutexstarvation;

import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.MutexState;
import dev.gokata.runtime.sync.Semaphores;
import dev.gokata.runtime.sync.Spinning;
import dev.gokata.runtime.sync.TryLocker;

/** Your mutex. */
final class LearnersLock implements Lock {

    @Override
    public TryLocker make(AtomicInt32 state, AtomicUint32 sema, Semaphores semaphores, Spinning spinning) {
        return new Mutex(state, sema, semaphores, spinning);
    }

    @Override
    public void callMethodsOf(int task) {
        switch (task) {
            case 1 -> {
                of(0).lock();
                of(0).tryLock();
                of(MutexState.MUTEX_LOCKED).unlock();
            }
            case 2 -> {
                of(0).lockSlow();
                of(0).unlockSlow(0);
            }
            case 3 -> of(MutexState.MUTEX_LOCKED).spin(MutexState.MUTEX_LOCKED, new Mutex.Wait());
            default -> of(MutexState.MUTEX_STARVING + MutexState.ONE_WAITER).takeHandedOver(new Mutex.Wait());
        }
    }

    private static Mutex of(int word) {
        return new Mutex(new AtomicInt32(word), new AtomicUint32(), new NoWaiting(), new NoSpinning());
    }

    private static final class NoWaiting implements Semaphores {

        @Override
        public void semacquire(AtomicUint32 addr, boolean lifo, WaitReason reason) {}

        @Override
        public void semrelease(AtomicUint32 addr, boolean handoff) {}
    }

    private static final class NoSpinning implements Spinning {

        @Override
        public boolean canSpin(int iterations) {
            return false;
        }

        @Override
        public void doSpin() {}
    }
}
