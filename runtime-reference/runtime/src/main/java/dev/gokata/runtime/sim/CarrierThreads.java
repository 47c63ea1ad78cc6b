package dev.gokata.runtime.sim;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The carrier threads that are idle between sessions.
 *
 * <p>A few are kept, and not for long, so that what once ran ten thousand goroutines doesn't keep ten thousand threads.
 */
final class CarrierThreads {

    static final CarrierThreads SHARED = new CarrierThreads();

    /** How long a thread stays without work. It decides how many threads exist, and no result. */
    static final long IDLE_NANOS = 10_000_000_000L;

    private static final int MAX_IDLE = 16;

    // Guarded by this.
    private final Deque<CarrierThread> idle = new ArrayDeque<>();
    private int made;
    private int busy;
    private int lost;

    /** Returns a thread that waits for a task. */
    synchronized CarrierThread lease() {
        busy++;
        CarrierThread thread = idle.pollLast();
        if (thread == null) {
            made++;
            thread = new CarrierThread(this, made);
            thread.start();
        }
        return thread;
    }

    /** Takes back a thread whose task has ended. Answers whether it stays. */
    synchronized boolean keeps(CarrierThread thread) {
        busy--;
        notifyAll();
        if (idle.size() >= MAX_IDLE || thread.isSpoiled()) {
            return false;
        }
        idle.addLast(thread);
        return true;
    }

    /** Lets an idle thread end, unless it has just been leased. */
    synchronized boolean retires(CarrierThread thread) {
        return idle.remove(thread);
    }

    synchronized int busy() {
        return busy;
    }

    /** Counts a thread as one that will never come back. */
    synchronized void lose() {
        lost++;
        notifyAll();
    }

    synchronized int lost() {
        return lost;
    }

    synchronized int idle() {
        return idle.size();
    }
}
