package dev.gokata.runtime.sim;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks for real locks held, and static initialisers entered, at a scheduling point.
 *
 * <p>A goroutine that is paused with one would stop whoever wants it next, and with continuations the whole JVM thread, for
 * good. Asking the JVM for monitors takes a tenth of a millisecond, so only the first points of the first goroutine of each
 * class of body are inspected, and of the bodies that one class writes only the first {@value #BODIES_INSPECTED}: who runs the
 * same program in one world after another has been looked at by then. Asking for other locks takes a walk through the heap, ten
 * milliseconds and more, so there it is some of those points, and the first {@value #BODIES_INSPECTED_FOR_OTHER_LOCKS} bodies.
 * What slips through meets the watchdog.
 */
final class Inspection {

    private static final int POINTS_INSPECTED = 32;

    /** The points that are inspected for locks other than monitors: this one, and at half of its number, and so on. */
    private static final int LAST_FOR_OTHER_LOCKS = 8;

    private static final int BODIES_INSPECTED = 24;

    private static final int BODIES_INSPECTED_FOR_OTHER_LOCKS = 2;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final ClassValue<AtomicBoolean> SEEN = new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
            return new AtomicBoolean();
        }
    };

    /** By the name of the class that writes them, for other class loaders may bring the same class again. */
    private static final ConcurrentMap<String, AtomicInteger> BODIES = new ConcurrentHashMap<>();

    private Inspection() {}

    /** Decides how many points of a new goroutine are to be inspected, and counts them as done. */
    static void plan(Goroutine goroutine) {
        Body body = goroutine.body;
        AtomicBoolean seen = SEEN.get(body.getClass());
        if (seen.get() || seen.getAndSet(true)) {
            return;
        }
        String name = body.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        String writer = lambda < 0 ? name : name.substring(0, lambda);
        int bodies =
                BODIES.computeIfAbsent(writer, first -> new AtomicInteger()).incrementAndGet();
        goroutine.pointsToInspect = bodies > BODIES_INSPECTED ? 0 : POINTS_INSPECTED;
        goroutine.isInspectedForOtherLocks = bodies <= BODIES_INSPECTED_FOR_OTHER_LOCKS;
    }

    /**
     * Remembers what locks the calling thread holds before a body begins.
     *
     * <p>A body that ended without unlocking has left its lock to the thread for good, and the next one is not to blame.
     */
    static void beforeBody(Goroutine goroutine) {
        if (!goroutine.isInspectedForOtherLocks) {
            return;
        }
        List<Integer> locks = new ArrayList<>();
        for (LockInfo lock : ofCallingThread(false, true).getLockedSynchronizers()) {
            locks.add(lock.getIdentityHashCode());
        }
        goroutine.locksBefore = locks;
    }

    /** Ends the run as misused if the calling goroutine should not be paused here. */
    static void atPoint(World world, Goroutine goroutine) {
        goroutine.pointsToInspect--;
        int point = POINTS_INSPECTED - goroutine.pointsToInspect;
        boolean alsoOthers =
                goroutine.isInspectedForOtherLocks && Integer.bitCount(point) == 1 && point <= LAST_FOR_OTHER_LOCKS;
        ThreadInfo info = ofCallingThread(true, alsoOthers);
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            throw held(world, monitor, "is synchronized at " + monitor.getLockedStackFrame() + ", on a ");
        }
        for (LockInfo lock : info.getLockedSynchronizers()) {
            if (!goroutine.locksBefore.contains(lock.getIdentityHashCode())) {
                throw held(world, lock, "holds a ");
            }
        }
        for (StackTraceElement frame : info.getStackTrace()) {
            if (frame.getMethodName().equals("<clinit>")) {
                throw world.ending()
                        .misused(new SimulatorMisuse(
                                goroutine + " reached a scheduling point in the static initialiser of "
                                        + frame.getClassName() + ": make what it makes before the run"));
            }
        }
    }

    private static ThreadInfo ofCallingThread(boolean monitors, boolean otherLocks) {
        return THREADS.getThreadInfo(
                        new long[] {Thread.currentThread().getId()},
                        monitors && THREADS.isObjectMonitorUsageSupported(),
                        otherLocks && THREADS.isSynchronizerUsageSupported())[0];
    }

    private static SimulatorMisuse held(World world, LockInfo lock, String how) {
        return world.ending()
                .misused(new SimulatorMisuse(world.running() + " reached a scheduling point while it " + how
                        + lock.getClassName() + ": real locks stop the whole world; use the simulated ones"));
    }
}
