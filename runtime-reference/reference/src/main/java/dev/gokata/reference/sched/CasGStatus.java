package dev.gokata.reference.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sim.Go;

/**
 * Status words that are changed by compare and swap, and spun on while the scan bit is set.
 *
 * <p>In Go: the same, and what is counted and traced at a change of state.
 *
 * <p>Here: the whole mechanism is that no state with the scan bit equals one without it, so the compare and swap of
 * {@link #casgstatus} fails as long as somebody holds the goroutine. A plain store would look right, and would take the
 * stack away from who is scanning it.
 */
@GoSource(file = "runtime/proc.go", symbol = "casgstatus", simplified = "no tracking of latencies")
public final class CasGStatus implements GStatusWord {

    /** How long to spin before giving up the processor: the common case is a scan that ends soon. */
    private static final long YIELD_DELAY_NANOS = 5_000;

    private static final int SPINS = 10;

    /** Makes one. It has no state of its own. */
    public CasGStatus() {}

    @Override
    public int readgstatus(G gp) {
        return gp.atomicstatus.load();
    }

    @Override
    public void casgstatus(G gp, int oldval, int newval) {
        if (GStatus.isScan(oldval) || GStatus.isScan(newval) || oldval == newval) {
            throw Go.fatal("casgstatus: bad incoming values");
        }
        long nextYield = -1;
        while (!gp.atomicstatus.compareAndSwap(oldval, newval)) {
            if (oldval == GStatus.WAITING.code() && gp.atomicstatus.load() == GStatus.RUNNABLE.code()) {
                throw Go.fatal("casgstatus: waiting for Gwaiting but is Grunnable");
            }
            long now = Go.nanotime();
            if (nextYield < 0) {
                nextYield = now + YIELD_DELAY_NANOS;
            }
            if (now < nextYield) {
                spin(gp, oldval);
            } else {
                Go.gosched();
                nextYield = Go.nanotime() + YIELD_DELAY_NANOS / 2;
            }
        }
    }

    private static void spin(G gp, int until) {
        for (int i = 0; i < SPINS && gp.atomicstatus.load() != until; i++) {
            Go.procyield(1);
        }
    }

    @Override
    public boolean castogscanstatus(G gp, int oldval, int newval) {
        if (!isHeldByScanners(oldval) || newval != (oldval | GStatus.GSCAN)) {
            throw Go.fatal("bad oldval passed to castogscanstatus");
        }
        return gp.atomicstatus.compareAndSwap(oldval, newval);
    }

    /** Preempted is not among them: it gets the bit by {@link #casGToPreemptScan} only, on its way there. */
    private static boolean isHeldByScanners(int word) {
        return word == GStatus.RUNNABLE.code()
                || word == GStatus.RUNNING.code()
                || word == GStatus.WAITING.code()
                || word == GStatus.SYSCALL.code()
                || word == GStatus.LEAKED.code()
                || word == GStatus.DEADEXTRA.code();
    }

    @Override
    public void casfrom_Gscanstatus(G gp, int oldval, int newval) {
        if (!GStatus.isScan(oldval) || !isScannable(oldval & ~GStatus.GSCAN)) {
            throw Go.fatal("casfrom_Gscanstatus:top gp->status is not in scan state");
        }
        if (newval != (oldval & ~GStatus.GSCAN) || !gp.atomicstatus.compareAndSwap(oldval, newval)) {
            throw Go.fatal("casfrom_Gscanstatus: gp->status is not in scan state");
        }
    }

    private static boolean isScannable(int word) {
        return isHeldByScanners(word) || word == GStatus.PREEMPTED.code();
    }

    @Override
    public void casGToPreemptScan(G gp, int oldval, int newval) {
        if (oldval != GStatus.RUNNING.code() || newval != GStatus.PREEMPTED.scanCode()) {
            throw Go.fatal("bad g transition");
        }
        while (!gp.atomicstatus.compareAndSwap(oldval, newval)) {
            Go.procyield(1);
        }
    }

    @Override
    public boolean casGFromPreempted(G gp, int oldval, int newval) {
        if (oldval != GStatus.PREEMPTED.code() || newval != GStatus.WAITING.code()) {
            throw Go.fatal("bad g transition");
        }
        return gp.atomicstatus.compareAndSwap(oldval, newval);
    }
}
