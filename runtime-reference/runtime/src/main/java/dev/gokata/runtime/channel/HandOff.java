package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * The seam of the direct hand-off: what a send or a receive does when somebody waits on the other side.
 *
 * <p>In Go: two functions that sends, receives and selects share. A select holds the locks of several channels, which is
 * why the caller says how to unlock.
 *
 * <p>Here: the same. Both are called with the channel's lock held, and with a sudog that was just taken from its queue.
 *
 * <ol>
 *   <li>Before the other goroutine is readied, it finds by which sudog it was woken, in {@link Waiter#param}, and that a value
 *       changed hands, in {@link Sudog#success}.
 *   <li>It is readied after the lock was given back.
 * </ol>
 */
@GoSource(file = "runtime/chan.go", symbol = "send")
public interface HandOff {

    /**
     * Gives a value to a receiver that waits, past the ring.
     *
     * @param c the channel, whose ring is empty
     * @param sg the receiver
     * @param elem the value
     * @param unlockf gives back the lock, and whatever else the caller holds; to be called once
     * @param <E> the element type
     */
    <E> void send(HChan<E> c, Sudog<E> sg, @Nullable E elem, Runnable unlockf);

    /**
     * Takes the oldest value of a channel on which a sender waits, and lets the sender have sent.
     *
     * @param c the channel, whose ring is full, or has no slots
     * @param sg the sender
     * @param unlockf gives back the lock, and whatever else the caller holds; to be called once
     * @param <E> the element type
     * @return the value that is received
     */
    <E> @Nullable E recv(HChan<E> c, Sudog<E> sg, Runnable unlockf);
}
