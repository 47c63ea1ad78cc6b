package dev.gokata.runtime.sim;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The time of one run in nanoseconds, from 0.
 *
 * <p>It moves when told to, or to the next timer, and never by itself.
 */
final class VirtualClock {

    /**
     * A time at which a timer is to run. Stale when the timer has been stopped or set anew.
     *
     * @param when the time
     * @param number tells alarms of one time apart: first set, first run
     * @param timer what to run
     */
    record Alarm(long when, long number, Timer timer) implements Comparable<Alarm> {

        @Override
        public int compareTo(Alarm other) {
            return when != other.when ? Long.compare(when, other.when) : Long.compare(number, other.number);
        }

        // Identity by number: comparing timers would compare nothing that matters.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Alarm alarm && alarm.number == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }

        boolean isStale() {
            return !equals(timer.alarm);
        }
    }

    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private long now;
    private long alarmsSet;

    long now() {
        return now;
    }

    void pass(long nanos) {
        long later = now + nanos;
        // A sleep until the end of time must not come round to its beginning.
        now = later < now ? Long.MAX_VALUE : later;
    }

    void set(Timer timer, long when) {
        alarmsSet++;
        Alarm alarm = new Alarm(when, alarmsSet, timer);
        timer.alarm = alarm;
        alarms.add(alarm);
    }

    /** Moves the clock to the next timer. Answers false, and doesn't move, if none is set. */
    boolean moveToNextTimer() {
        Alarm next = next();
        if (next == null) {
            return false;
        }
        now = Math.max(now, next.when());
        return true;
    }

    /** Takes out the next timer whose time has come, or answers null. */
    @Nullable
    Timer takeDue() {
        Alarm next = next();
        if (next == null || next.when() > now) {
            return null;
        }
        alarms.remove();
        next.timer().alarm = null;
        return next.timer();
    }

    private @Nullable Alarm next() {
        Alarm next = alarms.peek();
        while (next != null && next.isStale()) {
            alarms.remove();
            next = alarms.peek();
        }
        return next;
    }
}
