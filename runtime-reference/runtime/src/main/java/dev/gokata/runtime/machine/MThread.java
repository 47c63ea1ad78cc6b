package dev.gokata.runtime.machine;

import dev.gokata.runtime.sched.M;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.RunQ;
import dev.gokata.runtime.sim.Goroutine;
import org.jspecify.annotations.Nullable;

/** A thread, with the P that it keeps and the queue of that P. In Go: an M, which takes and gives up Ps. */
final class MThread {

    final M m;
    final P p;
    final RunQ runq;
    /** What plays it in the world. In Go: its goroutine g0, on whose stack the scheduler runs. Null before. */
    @Nullable
    Goroutine g0;
    /** The goroutine that it runs. In Go: {@code m.curg}. */
    @Nullable
    Curg curg;
    /** What it does when its goroutine has handed back to it. In Go: the function that {@code mcall} was given. */
    @Nullable
    Runnable mcall;
    /** Whether it waits to be roused. */
    boolean isAsleep;
    /** Whether it stands still because the world is stopped. */
    boolean isStopped;

    MThread(M m, P p, RunQ runq) {
        this.m = m;
        this.p = p;
        this.runq = runq;
    }
}
