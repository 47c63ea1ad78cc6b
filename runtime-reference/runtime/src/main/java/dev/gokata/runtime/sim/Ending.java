package dev.gokata.runtime.sim;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How a world comes to its end: why, and how its goroutines are unwound.
 *
 * <p>Once it has begun, every scheduling point throws. Goroutines go on in the order of their numbers, each until its stack
 * is empty, so their {@code finally} blocks run alike on every carrier.
 */
final class Ending {

    /** How often a goroutine may catch the end of its run before that counts as refusing to end. */
    private static final int MAX_TIMES_UNWOUND = 1000;

    private final List<Goroutine> goroutines;
    private @Nullable Outcome outcome;
    private @Nullable SimulatorMisuse misuse;
    /** How many goroutines need no more unwinding, from the first. */
    private int unwound;

    // Volatile for the host's sake, which ends a run whose goroutine is stuck.
    private volatile boolean begun;
    private volatile boolean refused;
    private volatile boolean abandoned;

    /** Will end a list of goroutines that their world goes on adding to. */
    Ending(List<Goroutine> goroutines) {
        this.goroutines = goroutines;
    }

    /** Begins the end. Answers whether this is the first cause: what comes of unwinding is none. */
    boolean begin(Outcome how) {
        boolean first = !begun;
        if (first) {
            outcome = how;
        }
        begun = true;
        return first;
    }

    /** Begins the end as misused, even if it has begun otherwise. Only the first misuse is told. */
    SimulatorMisuse misused(SimulatorMisuse why) {
        if (misuse == null) {
            misuse = why;
        }
        begun = true;
        return why;
    }

    /** Begins the end from outside. All goroutines unwind at once, and none hands over to another. */
    void abandon() {
        abandoned = true;
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    /** Tells whether a goroutine keeps its thread for good. */
    boolean isRefused() {
        return refused;
    }

    @Nullable
    SimulatorMisuse misuse() {
        return misuse;
    }

    Outcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("the run ended without an outcome");
        }
        return outcome;
    }

    /** Returns what unwinds a goroutine. */
    Error unwinding(Goroutine goroutine) {
        goroutine.timesUnwound++;
        if (goroutine.timesUnwound >= MAX_TIMES_UNWOUND) {
            misused(new SimulatorMisuse(goroutine + " does not end: it catches every Throwable and goes on."
                    + " Catch exceptions, not errors"));
            refused = true;
            stayForever();
        }
        return RunEnded.INSTANCE;
    }

    /** Returns the next goroutine that has a stack to unwind, or null if none is left. */
    @Nullable
    Goroutine nextToUnwind() {
        while (unwound < goroutines.size()) {
            Goroutine next = goroutines.get(unwound);
            unwound++;
            // One without a seat has not begun.
            if (next.state != Goroutine.State.DEAD && next.seat != null) {
                return next;
            }
        }
        return null;
    }

    /** Nothing ends a thread that won't: it is kept from burning time, and the host lets go of it. */
    private void stayForever() {
        CarrierThreads.SHARED.lose();
        while (true) {
            LockSupport.park(this);
            // Who is interrupted does not park.
            boolean unused = Thread.interrupted();
        }
    }
}
