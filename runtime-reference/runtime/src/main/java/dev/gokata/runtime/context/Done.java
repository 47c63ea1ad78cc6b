package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sim.Goroutine;
import dev.gokata.runtime.sim.Labelled;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.List;

/**
 * A channel that is closed once and never sent to, so that a close tells everybody who waits, and everybody who comes later.
 *
 * <p>In Go: a {@code chan struct{}}; a context hands out its receiving side only.
 *
 * <p>Here: what a context needs of it. How channels do that is modeled in the area {@code channel}.
 */
@GoSource(file = "runtime/chan.go", symbol = "closechan", simplified = "close and receive only")
public final class Done implements Labelled {

    private final List<Goroutine> waiting = new ArrayList<>();
    private boolean closed;

    /** Makes an open one. */
    public Done() {}

    /**
     * Closes it, and wakes all who wait. Is a scheduling point before, between and after. Panics with
     * {@code close of closed channel} if it is closed already.
     */
    public void close() {
        Go.point("close", this);
        if (closed) {
            throw GoPanic.plainError("close of closed channel");
        }
        closed = true;
        List<Goroutine> woken = List.copyOf(waiting);
        waiting.clear();
        woken.forEach(Go::goready);
        Go.point("closed", this);
    }

    /** Waits until it is closed. Is a scheduling point before it looks. */
    public void receive() {
        Go.point("receive", this);
        if (!closed) {
            waiting.add(Go.getg());
            Go.gopark(WaitReason.CHAN_RECEIVE, this);
        }
    }

    /**
     * Tells whether it is closed, without waiting, as a {@code select} with a default does. Is a scheduling point before it
     * looks.
     *
     * @return whether it is closed
     */
    public boolean isClosed() {
        Go.point("look", this);
        return closed;
    }

    @Override
    public String label() {
        return "done";
    }
}
