package dev.gokata.grader.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Counts how long work takes, with pauses.
 *
 * <p>It looks at the clock on the wall once. Somebody may set that one while it counts; what it tells stays in order.
 */
final class Stopwatch {

    private final LongSupplier nanos;
    private final Instant begun;
    private final long begunAt;
    private long resumedAt;
    private Duration before = Duration.ZERO;

    /** Starts. */
    Stopwatch() {
        this(Instant.now(), System::nanoTime);
    }

    Stopwatch(Instant begun, LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = begun;
        this.begunAt = nanos.getAsLong();
        this.resumedAt = begunAt;
    }

    /** Ends a stretch of work. */
    void pause() {
        before = worked();
    }

    /** Begins another one. */
    void resume() {
        resumedAt = nanos.getAsLong();
    }

    /** Returns how long the work took so far; to be asked while it goes on, not in a pause. */
    Duration worked() {
        return before.plusNanos(nanos.getAsLong() - resumedAt);
    }

    Instant begun() {
        return begun;
    }

    /** Returns the time on the wall, as it would be had nobody set it. */
    Instant now() {
        return begun.plusNanos(nanos.getAsLong() - begunAt);
    }
}
