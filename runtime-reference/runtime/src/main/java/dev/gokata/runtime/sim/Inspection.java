package dev.gokata.runtime.sim;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks for real locks held, and static initialisers entered, at a scheduling point.
 *
 * <p>A goroutine that is paused with one would stop whoever wants it next, and with continuations the whole JVM thread, for
 * good. Asking the JVM takes tens of microseconds, so only the first points of the goroutines of each class of body are
 * inspected; what slips through meets the watchdog.
 */
final class Inspection {

    private static final int POINTS_INSPECTED = 32;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final ClassValue<AtomicInteger> LEFT = new ClassValue<>() {
        @Override
        protected AtomicInteger computeValue(Class<?> type) {
            return new AtomicInteger(POINTS_INSPECTED);
        }
    };

    private Inspection() {}

    /** Returns how many points of a new goroutine are to be inspected, and counts them as done. */
    static int pointsFor(Body body) {
        AtomicInteger left = LEFT.get(body.getClass());
        return left.get() == 0 ? 0 : left.getAndSet(0);
    }

    /** Ends the run as misused if the calling goroutine should not be paused here. */
    static void ofCallingThread(World world) {
        if (!THREADS.isObjectMonitorUsageSupported()) {
            return;
        }
        ThreadInfo info =
                THREADS.getThreadInfo(new long[] {Thread.currentThread().getId()}, true, false)[0];
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            throw world.ending().misused(held(world, monitor, "is synchronized at " + monitor.getLockedStackFrame()));
        }
        for (StackTraceElement frame : info.getStackTrace()) {
            if (frame.getMethodName().equals("<clinit>")) {
                throw world.ending()
                        .misused(new SimulatorMisuse(world.running() + " reached a scheduling point in the static"
                                + " initialiser of " + frame.getClassName() + ": make what it makes before the run"));
            }
        }
    }

    private static SimulatorMisuse held(World world, LockInfo lock, String how) {
        return new SimulatorMisuse(world.running() + " reached a scheduling point while it " + how + ", on a "
                + lock.getClassName() + ": real locks stop the whole world; use the simulated ones");
    }
}
