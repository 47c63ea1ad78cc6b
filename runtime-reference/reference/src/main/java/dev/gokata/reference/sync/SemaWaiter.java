package dev.gokata.reference.sync;

import dev.gokata.runtime.sim.Goroutine;

/** A goroutine in the queue of a semaphore. In Go: a {@code sudog}, with the fields that semaphores use. */
final class SemaWaiter {

    final Goroutine goroutine;

    /**
     * Whether the unit came along when this was readied. In Go: the field {@code ticket}, which is 1 then. Written by
     * the releaser before it readies this, read by the waiter afterwards.
     */
    boolean hasTicket;

    SemaWaiter(Goroutine goroutine) {
        this.goroutine = goroutine;
    }
}
