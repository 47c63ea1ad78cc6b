package dev.gokata.katas.channel;

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
import java.util.ArrayDeque;
import java.util.Deque;

/** Channels as Go makes them: a lock around everything but a quick look, and values handed to whoever waits. */
public final class Chan implements Channels, HandOff {

    private static final long ADDRESS_SPACE = 1L << 48;

    private int made;

    @Override
    public <E> HChan<E> makechan(int elemSize, long size, E zero) {
        // Divided, for the product may be too large for a long.
        if (size < 0 || elemSize > 0 && size > ADDRESS_SPACE / elemSize) {
            throw GoPanic.plainError("makechan: size out of range");
        }
        made++;
        return new HChan<>(made, (int) size, zero);
    }

    @Override
    public int chanlen(HChan<?> c) {
        return c == null ? 0 : c.qcount;
    }

    @Override
    public int chancap(HChan<?> c) {
        return c == null ? 0 : c.dataqsiz;
    }

    public <E> void put(HChan<E> c, E elem) {
        c.buf[c.sendx] = elem;
        c.sendx = after(c, c.sendx);
        c.qcount++;
    }

    @SuppressWarnings("unchecked") // only put writes to the ring
    public <E> E take(HChan<E> c) {
        E elem = (E) c.buf[c.recvx];
        c.buf[c.recvx] = null;
        c.recvx = after(c, c.recvx);
        c.qcount--;
        return elem;
    }

    private static int after(HChan<?> c, int slot) {
        return slot + 1 == c.dataqsiz ? 0 : slot + 1;
    }

    @Override
    public <E> void send(HChan<E> c, Sudog<E> sg, E elem, Runnable unlockf) {
        sg.elem = elem;
        wake(sg, unlockf);
    }

    @Override
    public <E> E recv(HChan<E> c, Sudog<E> sg, Runnable unlockf) {
        E elem = sg.elem;
        if (c.dataqsiz > 0) {
            E oldest = take(c);
            put(c, elem);
            elem = oldest;
        }
        sg.elem = null;
        wake(sg, unlockf);
        return elem;
    }

    private static void wake(Sudog<?> sg, Runnable unlockf) {
        sg.success = true;
        sg.g.param = sg;
        unlockf.run();
        Go.goready(sg.g.g);
    }

    @Override
    public <E> boolean chansend(HChan<E> c, E elem, boolean block) {
        if (c == null) {
            if (block) {
                Go.gopark(WaitReason.CHAN_SEND_NIL_CHAN, null);
            }
            return false;
        }
        if (!block && isOpenAndFull(c)) {
            return false;
        }
        c.lock.lock();
        if (c.closed) {
            c.lock.unlock();
            throw GoPanic.plainError("send on closed channel");
        }
        Sudog<E> receiver = c.recvq.dequeue();
        if (receiver != null) {
            send(c, receiver, elem, c.lock::unlock);
            return true;
        }
        if (c.qcount < c.dataqsiz) {
            put(c, elem);
            c.lock.unlock();
            return true;
        }
        if (!block) {
            c.lock.unlock();
            return false;
        }
        Sudog<E> mysg = new Sudog<>(new Waiter(Go.getg()), c, false);
        mysg.elem = elem;
        c.sendq.enqueue(mysg);
        park(c, WaitReason.CHAN_SEND);
        if (!mysg.success) {
            throw GoPanic.plainError("send on closed channel");
        }
        return true;
    }

    /** Looks without the lock: first whether it is closed, for once closed a ring won't get full again. */
    private static boolean isOpenAndFull(HChan<?> c) {
        Go.point("load closed", c);
        if (c.closed) {
            return false;
        }
        Go.point("load full", c);
        return c.dataqsiz == 0 ? c.recvq.first == null : c.qcount == c.dataqsiz;
    }

    @Override
    public <E> Received<E> chanrecv(HChan<E> c, boolean block) {
        if (c == null) {
            if (block) {
                Go.gopark(WaitReason.CHAN_RECEIVE_NIL_CHAN, null);
            }
            return new Received<>(false, null, false);
        }
        if (!block && isEmptyAndOpen(c)) {
            return new Received<>(false, c.zero, false);
        }
        c.lock.lock();
        Sudog<E> sender = c.sendq.dequeue();
        if (sender != null) {
            return new Received<>(true, recv(c, sender, c.lock::unlock), true);
        }
        if (c.qcount > 0) {
            E elem = take(c);
            c.lock.unlock();
            return new Received<>(true, elem, true);
        }
        if (c.closed || !block) {
            boolean selected = c.closed;
            c.lock.unlock();
            return new Received<>(selected, c.zero, false);
        }
        Sudog<E> mysg = new Sudog<>(new Waiter(Go.getg()), c, false);
        c.recvq.enqueue(mysg);
        park(c, WaitReason.CHAN_RECEIVE);
        return new Received<>(true, mysg.elem, mysg.success);
    }

    /** Looks without the lock: first whether it is empty, for if it is open after that, it was open then. */
    private static boolean isEmptyAndOpen(HChan<?> c) {
        Go.point("load empty", c);
        boolean empty = c.dataqsiz == 0 ? c.sendq.first == null : c.qcount == 0;
        if (!empty) {
            return false;
        }
        Go.point("load closed", c);
        return !c.closed;
    }

    /** The lock is given back when the caller counts as waiting: before that, nobody may ready it. */
    private static void park(HChan<?> c, WaitReason reason) {
        Go.gopark(
                () -> {
                    c.lock.unlock();
                    return true;
                },
                reason,
                c);
    }

    @Override
    public void closechan(HChan<?> c) {
        if (c == null) {
            throw GoPanic.plainError("close of nil channel");
        }
        close(c);
    }

    private static <E> void close(HChan<E> c) {
        c.lock.lock();
        if (c.closed) {
            c.lock.unlock();
            throw GoPanic.plainError("close of closed channel");
        }
        c.closed = true;
        Deque<Sudog<E>> woken = new ArrayDeque<>();
        collect(c.recvq, c.zero, woken);
        collect(c.sendq, null, woken);
        c.lock.unlock();
        while (!woken.isEmpty()) {
            Go.goready(woken.pop().g.g);
        }
    }

    private static <E> void collect(WaitQ<E> queue, E elem, Deque<Sudog<E>> woken) {
        for (Sudog<E> sg = queue.dequeue(); sg != null; sg = queue.dequeue()) {
            sg.elem = elem;
            sg.success = false;
            sg.g.param = sg;
            woken.push(sg);
        }
    }
}
