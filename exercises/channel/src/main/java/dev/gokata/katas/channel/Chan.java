package dev.gokata.katas.channel;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.channel.Channels;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.HandOff;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.channel.WaitQ;
import dev.gokata.runtime.channel.Waiter;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.WaitReason;

/**
 * Go's channels: what {@code make}, {@code <-}, {@code close}, {@code len} and {@code cap} do.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README. A channel's fields
 * are in {@link HChan}; nil is null; a panic is a {@code GoPanic}. The types that the brief names are imported.
 */
public final class Chan implements Channels, HandOff {

    /**
     * Task 1: makes a channel (rules 1 and 2). Panics with {@code makechan: size out of range}.
     *
     * @param elemSize bytes of an element, from 0
     * @param size the slots of the ring
     * @param zero the zero value of the element type, which the channel keeps
     * @return an open, empty channel, whose address is the next number: 1 for the first that this object makes
     */
    @Override
    public <E> HChan<E> makechan(int elemSize, long size, E zero) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: counts the values in the ring, without the lock (rule 3).
     *
     * @param c the channel, or null
     * @return from 0; 0 for a nil channel
     */
    @Override
    public int chanlen(HChan<?> c) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: counts the slots of the ring (rule 3).
     *
     * @param c the channel, or null
     * @return from 0; 0 for a nil channel
     */
    @Override
    public int chancap(HChan<?> c) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: puts a value into the ring (rules 4 to 6). Whoever calls holds the lock, and knows that there is room.
     *
     * @param c the channel
     * @param elem the value
     */
    public <E> void put(HChan<E> c, E elem) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: takes the oldest value out of the ring (rules 4 to 6). Whoever calls holds the lock, and knows that there is a
     * value. An element of {@link HChan#buf} is an {@code Object}; a cast to {@code E} is fine.
     *
     * @param c the channel
     * @return the value
     */
    public <E> E take(HChan<E> c) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: gives a value to a receiver that waited (rules 7, 10 and 11).
     *
     * @param c the channel; its lock is held, and its ring is empty
     * @param sg the receiver, which was just taken out of the queue
     * @param elem the value
     * @param unlockf gives back the lock; to be called once
     */
    @Override
    public <E> void send(HChan<E> c, Sudog<E> sg, E elem, Runnable unlockf) {
        throw Kata.todo(2);
    }

    /**
     * Task 2: receives while a sender waits, which then has sent (rules 8 to 11).
     *
     * @param c the channel; its lock is held, and its ring is full or has no slots
     * @param sg the sender, which was just taken out of the queue
     * @param unlockf gives back the lock; to be called once
     * @return the value that is received
     */
    @Override
    public <E> E recv(HChan<E> c, Sudog<E> sg, Runnable unlockf) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: sends a value (rules 12 to 18). Panics with {@code send on closed channel}.
     *
     * @param c the channel, or null
     * @param elem the value
     * @param block whether to wait
     * @return whether it was sent; always, if it waits
     */
    @Override
    public <E> boolean chansend(HChan<E> c, E elem, boolean block) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: receives a value (rules 19 to 25).
     *
     * @param c the channel, or null
     * @param block whether to wait
     * @return what was received; not {@code selected} if nothing was and it doesn't wait
     */
    @Override
    public <E> Received<E> chanrecv(HChan<E> c, boolean block) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: closes a channel and wakes all who wait (rules 26 to 30). Panics with {@code close of nil channel} or
     * {@code close of closed channel}.
     *
     * @param c the channel, or null
     */
    @Override
    public void closechan(HChan<?> c) {
        throw Kata.todo(5);
    }
}
