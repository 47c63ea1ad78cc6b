package dev.gokata.runtime.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries each goroutine on a thread of its own, of which all but one wait.
 *
 * <p>The main goroutine runs on the session's thread. A thread whose goroutine has ended takes over the next one itself if
 * that has not begun, which saves a switch between threads, and a thread.
 */
final class ThreadCarrier implements Carrier {

    private final CarrierThread thread;
    private final List<CarrierThread> all = new ArrayList<>();
    /** Touched only by the thread that runs: each hands over to the next. */
    private final Deque<CarrierThread> idle = new ArrayDeque<>();

    private @Nullable World world;
    private volatile boolean abandoned;

    ThreadCarrier(CarrierThread thread) {
        this.thread = thread;
    }

    @Override
    public void run(World ofRun, Goroutine main) {
        world = ofRun;
        thread.world = ofRun;
        main.seat = thread;
        Goroutine next = ofRun.runBody(main);
        main.seat = null;
        thread.world = null;
        if (next != null && !abandoned) {
            wake(next);
            thread.await();
        }
        world = null;
    }

    @Override
    public void transfer(Goroutine from, Goroutine to) {
        CarrierThread mine = (CarrierThread) Thread.currentThread();
        wake(to);
        mine.await();
    }

    private void wake(Goroutine to) {
        if (to.seat instanceof CarrierThread seat) {
            seat.proceed();
            return;
        }
        CarrierThread free = idle.pollLast();
        if (free != null) {
            to.seat = free;
            free.assigned = to;
            free.proceed();
            return;
        }
        CarrierThread leased = lease();
        to.seat = leased;
        leased.assigned = to;
        leased.execute(() -> serve(leased));
    }

    private CarrierThread lease() {
        CarrierThread leased;
        try {
            leased = CarrierThreads.SHARED.lease();
        } catch (OutOfMemoryError e) {
            throw World.current()
                    .ending()
                    .misused(new SimulatorMisuse(
                            "no thread left for another goroutine, after " + all.size()
                                    + ": run with continuations, which need JDK 21",
                            e));
        }
        synchronized (all) {
            all.add(leased);
        }
        return leased;
    }

    /** Runs goroutines on a leased thread until the carrier is closed. */
    private void serve(CarrierThread mine) {
        Goroutine goroutine = mine.assigned;
        while (goroutine != null && !abandoned) {
            World ofRun = worldNow();
            mine.world = ofRun;
            Goroutine next = ofRun.runBody(goroutine);
            goroutine.seat = null;
            mine.world = null;
            if (abandoned) {
                return;
            }
            if (next != null && next.seat == null) {
                next.seat = mine;
                goroutine = next;
                continue;
            }
            idle.addLast(mine);
            mine.assigned = null;
            // From here on another thread runs.
            if (next == null) {
                thread.proceed();
            } else {
                wake(next);
            }
            mine.await();
            goroutine = mine.assigned;
        }
    }

    private World worldNow() {
        World now = world;
        if (now == null) {
            throw new IllegalStateException("a goroutine was started between runs");
        }
        return now;
    }

    @Override
    public Thread threadOf(Goroutine goroutine) {
        return goroutine.seat instanceof Thread seat ? seat : thread;
    }

    @Override
    public void close() {
        for (CarrierThread waiting : idle) {
            waiting.assigned = null;
            waiting.proceed();
        }
        idle.clear();
    }

    /**
     * Wakes all threads. Each finds that its run is ending, unwinds, and goes; so a goroutine that is stuck because another
     * one holds a real lock gets free.
     */
    @Override
    public void abandon() {
        abandoned = true;
        thread.wakeForGood();
        synchronized (all) {
            for (CarrierThread each : all) {
                each.wakeForGood();
            }
        }
    }
}
