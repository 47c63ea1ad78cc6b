package dev.gokata.reference.channel;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.channel.Waiter;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.WaitReason;
import org.jspecify.annotations.Nullable;

/** A send: to who waits, or into the ring, or else by waiting. */
final class ChanSend {

    private ChanSend() {}

    static <E> boolean chansend(@Nullable HChan<E> c, @Nullable E elem, boolean block) {
        if (c == null) {
            if (!block) {
                return false;
            }
            Go.gopark(WaitReason.CHAN_SEND_NIL_CHAN, null);
            throw Go.fatal("unreachable");
        }
        if (!block && isOpenAndFull(c)) {
            return false;
        }
        c.lock.lock();
        if (c.closed) {
            c.lock.unlock();
            throw sendOnClosed();
        }
        Sudog<E> receiver = c.recvq.dequeue();
        if (receiver != null) {
            send(receiver, elem, c.lock::unlock);
            return true;
        }
        if (c.qcount < c.dataqsiz) {
            Ring.put(c, elem);
            c.lock.unlock();
            return true;
        }
        if (!block) {
            c.lock.unlock();
            return false;
        }
        waitToSend(c, elem);
        return true;
    }

    static GoPanic sendOnClosed() {
        return GoPanic.plainError("send on closed channel");
    }

    /** Gives a value to who waits for it, and readies him after the lock was given back. */
    static <E> void send(Sudog<E> receiver, @Nullable E elem, Runnable unlockf) {
        hand(receiver, elem);
        unlockf.run();
        Go.goready(receiver.g.g);
    }

    /** Gives a value to who waits for it. Called under the lock; who calls readies him after it. */
    static <E> void hand(Sudog<E> receiver, @Nullable E elem) {
        receiver.elem = elem;
        receiver.g.param = receiver;
        receiver.success = true;
    }

    /**
     * Looks without the lock.
     *
     * <p>The two looks are not one. But a channel that was open at the first and full at the second was both at once at
     * some moment between: none gets full any more once it is closed.
     */
    private static boolean isOpenAndFull(HChan<?> c) {
        Go.point("load closed", c);
        if (c.closed) {
            return false;
        }
        Go.point("load full", c);
        return c.dataqsiz == 0 ? c.recvq.first == null : c.qcount == c.dataqsiz;
    }

    private static <E> void waitToSend(HChan<E> c, @Nullable E elem) {
        Sudog<E> mysg = new Sudog<>(new Waiter(Go.getg()), c, false);
        mysg.elem = elem;
        c.sendq.enqueue(mysg);
        // The lock is given back when this counts as parked: before, a receiver could ready what doesn't wait.
        Go.gopark(
                () -> {
                    c.lock.unlock();
                    return true;
                },
                WaitReason.CHAN_SEND,
                c);
        if (!mysg.success) {
            if (!c.closed) {
                throw Go.fatal("chansend: spurious wakeup");
            }
            throw sendOnClosed();
        }
    }
}
