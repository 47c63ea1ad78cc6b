package dev.gokata.reference.sync;

import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sync.Processors;
import dev.gokata.runtime.sync.Semaphores;

/** What bodies of test programs need again and again. */
final class Mutexes {

    private Mutexes() {}

    /** A mutex on a machine with two processors, both busy. */
    static Mutex spinning() {
        return new Mutex("mu", new SemaTable(), new ActiveSpin(Processors.allBusy(2)));
    }

    /** A mutex on a machine with one processor, where nobody spins. */
    static Mutex notSpinning() {
        return new Mutex("mu", new SemaTable(), new ActiveSpin(Processors.ONE));
    }

    /** Waits until it was called down to zero. */
    static final class Latch {

        private final Semaphores semaphores = new SemaTable();
        private final AtomicUint32 done = new AtomicUint32();
        private final int count;

        Latch(int count) {
            this.count = count;
        }

        void done() {
            semaphores.semrelease(done, false);
        }

        void await() {
            for (int i = 0; i < count; i++) {
                semaphores.semacquire(done);
            }
        }
    }
}
