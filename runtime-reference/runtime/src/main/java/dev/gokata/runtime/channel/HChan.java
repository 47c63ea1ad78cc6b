package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sched.RuntimeMutex;
import dev.gokata.runtime.sim.Labelled;
import dev.gokata.runtime.stack.ChannelLock;
import org.jspecify.annotations.Nullable;

/**
 * A channel: a ring of values, and the goroutines that wait to send or to receive.
 *
 * <p>In Go: a header in front of the ring, in one piece of memory if elements hold no pointers. The fields are the same.
 *
 * <p>Here: {@link #lock} guards all fields that change. Code that looks without it, as operations that can't wait do, goes
 * through a scheduling point before each look.
 *
 * <ol>
 *   <li>{@link #sendq} or {@link #recvq} is empty, except that one goroutine may wait in both: in a select that sends and
 *       receives on the same unbuffered channel.
 *   <li>If values are in the ring, nobody waits to receive.
 *   <li>If the ring has room, nobody waits to send.
 *   <li>Nobody waits for a closed channel.
 * </ol>
 *
 * @param <E> the type of the elements
 */
@GoSource(file = "runtime/chan.go", symbol = "hchan", simplified = "no element type, timer or bubble")
public final class HChan<E> implements Labelled, ChannelLock {

    /** The most slots that a ring has here. In Go memory sets the limit. */
    public static final int MAX_SLOTS = 1 << 20;

    /** The place of the channel among all, in the order in which they were made: its address, for the order of locks. */
    public final int address;

    /** The slots of the ring. */
    public final int dataqsiz;

    /** What a receive from a closed channel gets: the zero value of the element type. */
    public final @Nullable E zero;

    /** The ring. A slot that holds no value is null. */
    public final @Nullable Object[] buf;

    /** The values in the ring. */
    public int qcount;

    /** Whether the channel is closed. It never opens again. */
    public boolean closed;

    /** The slot that the next value goes to. */
    public int sendx;

    /** The slot that the next value comes from. */
    public int recvx;

    /** Those who wait to receive. */
    public final WaitQ<E> recvq = new WaitQ<>();

    /** Those who wait to send. */
    public final WaitQ<E> sendq = new WaitQ<>();

    /** Guards the fields above, and those of the sudogs in both queues. */
    public final RuntimeMutex lock;

    /**
     * Makes an open, empty channel.
     *
     * @param address its place among all channels of a program
     * @param dataqsiz the slots of its ring, from 0 to {@link #MAX_SLOTS}
     * @param zero the zero value of the element type
     * @throws IllegalArgumentException if there are to be more slots than a ring can have
     */
    public HChan(int address, int dataqsiz, @Nullable E zero) {
        if (dataqsiz > MAX_SLOTS) {
            throw new IllegalArgumentException(
                    "a channel of " + dataqsiz + " slots was made; this machine has memory for " + MAX_SLOTS
                            + ", and makechan refuses what no memory can hold before it makes anything");
        }
        this.address = address;
        this.dataqsiz = dataqsiz;
        this.zero = zero;
        buf = new @Nullable Object[dataqsiz];
        lock = new RuntimeMutex("ch" + address + ".lock");
    }

    /** Takes {@link #lock}, for who moves the stack of one that waits here. */
    @Override
    public void lock() {
        lock.lock();
    }

    /** Gives {@link #lock} back. */
    @Override
    public void unlock() {
        lock.unlock();
    }

    @Override
    public String label() {
        return "ch" + address;
    }

    @Override
    public String toString() {
        return label();
    }
}
