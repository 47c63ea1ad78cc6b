package dev.gokata.runtime.sim;

import org.jspecify.annotations.Nullable;

/**
 * Carries goroutines on continuations, all on the session's thread.
 *
 * <p>A continuation can only return to who ran it, so a transfer returns to the loop in {@link #run}, which runs the other
 * one.
 */
final class ContinuationCarrier implements Carrier {

    private final CarrierThread thread;
    private @Nullable Goroutine next;

    ContinuationCarrier(CarrierThread thread) {
        this.thread = thread;
    }

    @Override
    public void run(World ofRun, Goroutine main) {
        thread.world = ofRun;
        try {
            next = main;
            while (next != null) {
                Goroutine goroutine = next;
                next = null;
                Object seat = goroutine.seat;
                if (seat == null) {
                    seat = Continuations.make(() -> begin(ofRun, goroutine));
                    goroutine.seat = seat;
                }
                Continuations.run(seat);
            }
        } finally {
            thread.world = null;
        }
    }

    private void begin(World ofRun, Goroutine goroutine) {
        next = ofRun.runBody(goroutine);
        goroutine.seat = null;
    }

    @Override
    public void transfer(Goroutine from, Goroutine to) {
        next = to;
        try {
            Continuations.pause();
        } catch (IllegalStateException pinned) {
            next = null;
            throw World.current().pinned(from, pinned);
        }
    }

    @Override
    public Thread threadOf(Goroutine goroutine) {
        return thread;
    }

    @Override
    public void close() {}

    /** Interrupts the thread, in case it sleeps. Paused continuations are garbage. */
    @Override
    public void abandon() {
        thread.wakeForGood();
    }
}
