package dev.gokata.runtime.sim;

import java.util.ArrayDeque;
import java.util.Deque;

/** A mutex that is handed to the first who waits. It is right. */
final class FairMutexFixture implements Labelled {

    private final String label;
    private final Deque<Goroutine> waiters = new ArrayDeque<>();
    private boolean held;

    FairMutexFixture(String label) {
        this.label = label;
    }

    void lock() {
        Go.point("lock", this);
        if (held) {
            waiters.addLast(Go.getg());
            Go.gopark(WaitReason.SYNC_MUTEX_LOCK, this);
        } else {
            held = true;
        }
    }

    void unlock() {
        Go.point("unlock", this);
        Goroutine next = waiters.pollFirst();
        if (next == null) {
            held = false;
        } else {
            Go.goready(next);
        }
    }

    @Override
    public String label() {
        return label;
    }
}
