package dev.gokata.runtime.sim;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A real thread that belongs to the simulator. Outside its tasks it waits in the pool.
 *
 * <p>It is resumed by setting a permit, of which there is at most one: nobody resumes a thread that has not been waited
 * for.
 */
final class CarrierThread extends Thread {

    private final CarrierThreads pool;
    private volatile boolean permit;
    /** Whether it was woken out of turn, and so may be woken once too often later. */
    private volatile boolean spoiled;
    /** Written by who resumes, before it does. */
    private @Nullable Runnable task;
    /** The world of the goroutine that is on this thread. Written by this thread only. */
    @Nullable
    World world;
    /** What it does next in the same task. Written by who resumes, before it does. */
    @Nullable
    Goroutine assigned;

    CarrierThread(CarrierThreads pool, int number) {
        super(null, null, "gokata-carrier-" + number);
        this.pool = pool;
        setDaemon(true);
    }

    void execute(Runnable newTask) {
        task = newTask;
        proceed();
    }

    void proceed() {
        permit = true;
        LockSupport.unpark(this);
    }

    /** Wakes the thread out of turn, from whatever it waits for. It takes no further task. */
    void wakeForGood() {
        spoiled = true;
        interrupt();
        proceed();
    }

    boolean isSpoiled() {
        return spoiled;
    }

    /** Waits until somebody says to proceed. Called on this thread. */
    void await() {
        if (!permit) {
            // The other side is often about to answer. Spinning would take its processor instead.
            Thread.yield();
        }
        while (!permit) {
            LockSupport.park(this);
        }
        permit = false;
    }

    /** Waits, but not longer than a while. Answers whether somebody said to proceed. */
    private boolean awaitFor(long nanos) {
        long end = System.nanoTime() + nanos;
        while (!permit) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            LockSupport.parkNanos(this, left);
        }
        permit = false;
        return true;
    }

    /** Says which goroutines are on this thread and what they do, for whoever looks at a run that doesn't end. */
    @Override
    public String toString() {
        World carried = world;
        return carried == null
                ? getName()
                : carried.report.on(this).stream()
                        .map(GoroutineStatus::describe)
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public void run() {
        boolean serving = true;
        while (serving) {
            if (awaitFor(CarrierThreads.IDLE_NANOS)) {
                Runnable current = task;
                task = null;
                try {
                    if (current != null) {
                        current.run();
                    }
                } finally {
                    world = null;
                    assigned = null;
                    serving = pool.keeps(this);
                }
            } else {
                serving = !pool.retires(this);
            }
        }
    }
}
