package dev.gokata.reference.channel;

import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Sudog;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A close: all who wait are collected under the lock, and readied after it. */
final class ChanClose {

    private ChanClose() {}

    static <E> void closechan(HChan<E> c) {
        c.lock.lock();
        if (c.closed) {
            c.lock.unlock();
            throw GoPanic.plainError("close of closed channel");
        }
        c.closed = true;
        // Last in, first out, as Go's list of them is.
        Deque<Goroutine> woken = new ArrayDeque<>();
        for (@Nullable Sudog<E> sg = c.recvq.dequeue(); sg != null; sg = c.recvq.dequeue()) {
            wake(sg, c.zero, woken);
        }
        for (@Nullable Sudog<E> sg = c.sendq.dequeue(); sg != null; sg = c.sendq.dequeue()) {
            wake(sg, null, woken);
        }
        c.lock.unlock();
        while (!woken.isEmpty()) {
            Go.goready(woken.pop());
        }
    }

    private static <E> void wake(Sudog<E> sg, @Nullable E elem, Deque<Goroutine> woken) {
        sg.elem = elem;
        sg.g.param = sg;
        sg.success = false;
        woken.push(sg.g.g);
    }
}
