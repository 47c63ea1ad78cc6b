package dev.gokata.reference.channel;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.channel.Waiter;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.WaitReason;
import org.jspecify.annotations.Nullable;

/** A receive: from who waits, or from the ring, or else by waiting. */
final class ChanRecv {

    private ChanRecv() {}

    static <E> Received<E> chanrecv(@Nullable HChan<E> c, boolean block) {
        if (c == null) {
            if (!block) {
                return new Received<>(false, null, false);
            }
            Go.gopark(WaitReason.CHAN_RECEIVE_NIL_CHAN, null);
            throw Go.fatal("unreachable");
        }
        if (!block && isEmpty(c)) {
            Go.point("load closed", c);
            if (!c.closed) {
                return nothing(c);
            }
            // Something may have come between the two looks and before the close. Now no more can come.
            if (isEmpty(c)) {
                return closedAndEmpty(c);
            }
        }
        c.lock.lock();
        if (c.closed && c.qcount == 0) {
            c.lock.unlock();
            return closedAndEmpty(c);
        }
        // Nobody waits to send to a closed channel.
        Sudog<E> sender = c.sendq.dequeue();
        if (sender != null) {
            return new Received<>(true, recv(sender, c.lock::unlock), true);
        }
        if (c.qcount > 0) {
            @Nullable E elem = Ring.take(c);
            c.lock.unlock();
            return new Received<>(true, elem, true);
        }
        if (!block) {
            c.lock.unlock();
            return nothing(c);
        }
        return waitToReceive(c);
    }

    /** Receives from who waits to send, and readies him after the lock was given back. */
    static <E> @Nullable E recv(Sudog<E> sender, Runnable unlockf) {
        @Nullable E elem = take(sender);
        unlockf.run();
        Go.goready(sender.g.g);
        return elem;
    }

    /**
     * Takes the oldest value from a channel on which somebody waits to send, who then has sent. Called under the lock; who
     * calls readies him after it.
     *
     * <p>With a ring that value is not the sender's, but the head of the ring: the sender's goes behind the others. Taking his
     * directly is the tempting mistake, and puts it before values that were sent earlier.
     */
    static <E> @Nullable E take(Sudog<E> sender) {
        HChan<E> c = sender.c;
        @Nullable E elem = sender.elem;
        if (c.dataqsiz > 0) {
            @Nullable E oldest = Ring.take(c);
            Ring.put(c, elem);
            elem = oldest;
        }
        sender.elem = null;
        sender.g.param = sender;
        sender.success = true;
        return elem;
    }

    private static <E> Received<E> nothing(HChan<E> c) {
        return new Received<>(false, c.zero, false);
    }

    private static <E> Received<E> closedAndEmpty(HChan<E> c) {
        return new Received<>(true, c.zero, false);
    }

    /** Looks without the lock. */
    private static boolean isEmpty(HChan<?> c) {
        Go.point("load empty", c);
        return c.dataqsiz == 0 ? c.sendq.first == null : c.qcount == 0;
    }

    private static <E> Received<E> waitToReceive(HChan<E> c) {
        Sudog<E> mysg = new Sudog<>(new Waiter(Go.getg()), c, false);
        c.recvq.enqueue(mysg);
        Go.gopark(
                () -> {
                    c.lock.unlock();
                    return true;
                },
                WaitReason.CHAN_RECEIVE,
                c);
        return new Received<>(true, mysg.elem, mysg.success);
    }
}
