package dev.gokata.runtime.sim;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a run doesn't move, and tells where it is stuck.
 *
 * <p>It looks every now and then, and counts looks, not time: a machine that slept has not been looked at. It is the only
 * part of the simulator that knows real time, and all it can do is to refuse a run.
 */
final class Watchdog {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MAX_SAMPLE_MILLIS = 250;
    private static final int LOOKS_AT_LEAST = 8;
    /** A thread that computes may yet come to a scheduling point. One that is blocked needs somebody who can't run. */
    private static final int COMPUTING_FACTOR = 12;

    private final long sampleMillis;
    private final long looksAllowed;

    private @Nullable World lastWorld;
    private long lastPoints;
    private long looksBlocked;
    private long looksComputing;

    Watchdog(long patienceMillis) {
        sampleMillis = Math.max(1, Math.min(MAX_SAMPLE_MILLIS, patienceMillis / LOOKS_AT_LEAST));
        looksAllowed = Math.max(LOOKS_AT_LEAST, patienceMillis / sampleMillis);
    }

    long sampleNanos() {
        return sampleMillis * NANOS_PER_MILLI;
    }

    /** Answers what is wrong, or null if nothing seems to be. */
    @Nullable
    SimulatorMisuse look(World world, Thread thread) {
        if (world.ending().isRefused()) {
            return world.ending().misuse();
        }
        boolean moved = isOther(world) || world.points() != lastPoints;
        lastWorld = world;
        lastPoints = world.points();
        if (moved) {
            looksBlocked = 0;
            looksComputing = 0;
            return null;
        }
        if (isBlocked(thread)) {
            looksBlocked++;
        } else {
            looksComputing++;
        }
        if (looksBlocked < looksAllowed && looksComputing < COMPUTING_FACTOR * looksAllowed) {
            return null;
        }
        return stuck(world.running(), thread);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isOther(World world) {
        return world != lastWorld;
    }

    /** A thread that waits for its turn is not blocked: the machine has not got round to it. */
    private static boolean isBlocked(Thread thread) {
        switch (thread.getState()) {
            case BLOCKED:
            case WAITING:
            case TIMED_WAITING:
                for (StackTraceElement frame : thread.getStackTrace()) {
                    if (frame.getClassName().equals(CarrierThread.class.getName())
                            && frame.getMethodName().equals("await")) {
                        return false;
                    }
                }
                return true;
            default:
                return false;
        }
    }

    private static SimulatorMisuse stuck(Goroutine goroutine, Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        String lock = info == null || info.getLockInfo() == null ? "" : ", waiting for " + info.getLockInfo();
        String how = isBlocked(thread) ? "is blocked for real" : "has reached no scheduling point for too long";
        SimulatorMisuse misuse = new SimulatorMisuse(goroutine + " " + how + " at " + frameOfBody(frames) + lock
                + ": in the world only simulated locks, sleeps and channels may block");
        misuse.setStackTrace(frames);
        return misuse;
    }

    /** What blocks is always the JDK's; what called it is what a reader looks for. */
    private static String frameOfBody(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return frame.toString();
            }
        }
        return frames.length == 0 ? "its end" : frames[0].toString();
    }
}
