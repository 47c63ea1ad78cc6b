package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * A wait of a goroutine on a channel, as far as the goroutine's stack concerns it.
 *
 * <p>In Go: {@code elem} is where the other side reads or writes the value. It may be a variable in the waiter's frame, and
 * is the only pointer into a stack from outside.
 *
 * <p>Here: an interface, and the seam between stacks and what stands above them. A sudog of the area {@code channel} holds the
 * value itself and no address, so that channels can be tried without any memory. Where goroutines have both, as in the area
 * {@code machine}, each wait on a channel gets one of these, whose {@link #c} is the channel.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "sudog", simplified = "elem, and of the channel its lock")
public interface StackSudog {

    /**
     * Returns where the value is or goes.
     *
     * @return an address on a stack or elsewhere; 0 if the value is of no interest
     */
    long elem();

    /**
     * Changes where the value is or goes.
     *
     * @param elem an address
     */
    void setElem(long elem);

    /**
     * Returns the length of the value.
     *
     * @return bytes, from 0
     */
    long elemsize();

    /**
     * Returns the lock of the channel.
     *
     * @return the same object for all waits on one channel
     */
    ChannelLock c();
}
