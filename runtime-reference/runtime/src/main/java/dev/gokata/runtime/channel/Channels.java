package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * The seam of channels: what the compiler makes of {@code make}, {@code <-}, {@code close}, {@code len} and {@code cap}.
 *
 * <p>In Go: functions of the runtime that take the channel, which may be nil.
 *
 * <p>Here: the same, nil being null. A panic is a {@link dev.gokata.runtime.sim.GoPanic} with Go's text, which all versions
 * from 1.19 to 1.27 share. A select, which does several at once, is a seam of its own: {@link Selects}.
 *
 * <ol>
 *   <li>A value that is sent is received once.
 *   <li>A sender gives its value to the receiver that has waited longest, past the ring.
 *   <li>A receiver takes the oldest value, and lets the sender that has waited longest put its own behind the others.
 *   <li>Values of a channel are received in the order in which they were sent, and who waits is served in the order of
 *       arrival.
 *   <li>A closed channel gives what is in its ring first, and then zero values, for ever.
 *   <li>A send to a closed channel panics, also if it was waiting when the channel was closed.
 *   <li>A nil channel blocks for ever; what doesn't wait, passes it over.
 *   <li>Whoever is woken is readied after the channel's lock was given back.
 * </ol>
 */
@GoSource(file = "runtime/chan.go", symbol = "chansend")
public interface Channels {

    /**
     * Makes a channel.
     *
     * <p>It panics with {@code makechan: size out of range} if the size is negative, or the ring would be larger than the
     * address space, which depends on the platform: 2^48 bytes on amd64.
     *
     * @param elemSize bytes of an element, from 0 and below 65536, as the compiler makes sure
     * @param size the slots of the ring
     * @param zero the zero value of the element type
     * @param <E> the element type
     * @return an open, empty channel
     */
    <E> HChan<E> makechan(int elemSize, long size, @Nullable E zero);

    /**
     * Sends a value. Panics with {@code send on closed channel}.
     *
     * @param c the channel, or null
     * @param elem the value
     * @param block whether to wait, with the reason {@code chan send}, or {@code chan send (nil chan)}
     * @param <E> the element type
     * @return whether it was sent; always, if it waits
     */
    <E> boolean chansend(@Nullable HChan<E> c, @Nullable E elem, boolean block);

    /**
     * Receives a value.
     *
     * @param c the channel, or null
     * @param block whether to wait, with the reason {@code chan receive}, or {@code chan receive (nil chan)}
     * @param <E> the element type
     * @return what was received
     */
    <E> Received<E> chanrecv(@Nullable HChan<E> c, boolean block);

    /**
     * Closes a channel, and wakes all who wait for it: those who receive with a zero value, those who send with a panic.
     *
     * <p>They are readied in the reverse of the order in which they waited, receivers after senders.
     *
     * <p>It panics with {@code close of nil channel} or {@code close of closed channel}.
     *
     * @param c the channel, or null
     */
    void closechan(@Nullable HChan<?> c);

    /**
     * Counts the values in the ring, without any lock.
     *
     * @param c the channel, or null
     * @return from 0; 0 for a nil channel
     */
    int chanlen(@Nullable HChan<?> c);

    /**
     * Counts the slots of the ring.
     *
     * @param c the channel, or null
     * @return from 0; 0 for a nil channel
     */
    int chancap(@Nullable HChan<?> c);
}
