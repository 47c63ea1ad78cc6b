package dev.gokata.katas.gstates;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GLifecycle;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.runtime.sched.GTransition.Actor;
import dev.gokata.runtime.sim.Go;
import java.util.Optional;

/**
 * The states of a goroutine: what they mean, who may change them, and the word that holds them.
 *
 * <p>It has no fields: all that there is to know is in the goroutine's {@code atomicstatus}.
 */
public final class GStates implements GLifecycle, GStatusWord {

    private static final int SPIN_CYCLES = 10;

    /** Makes one. */
    public GStates() {}

    /**
     * Tells who owns a goroutine's stack.
     *
     * @param word a status word, with or without the scan bit
     * @return the owner
     * @throws IllegalArgumentException if no goroutine ever has this word
     */
    @Override
    public StackHolder stackHolder(int word) {
        GStatus status = GStatus.of(word);
        boolean held = GStatus.isScan(word);
        if (status == GStatus.MORIBUND_UNUSED || status == GStatus.ENQUEUE_UNUSED || held && !status.isScannable()) {
            throw new IllegalArgumentException("no goroutine ever has the status 0x" + Integer.toHexString(word));
        }
        if (status == GStatus.RUNNING) {
            return StackHolder.ITSELF;
        }
        if (held) {
            return StackHolder.SCANNER;
        }
        return switch (status) {
            case SYSCALL, COPYSTACK -> StackHolder.ITSELF;
            case IDLE, DEAD, DEADEXTRA -> StackHolder.KEEPER;
            default -> StackHolder.NOBODY;
        };
    }

    /**
     * Tells what comes of something that happens to a goroutine.
     *
     * @param from its state
     * @param transition what happens
     * @return its state afterwards; empty if this can't happen in that state
     */
    @Override
    public Optional<GStatus> after(GStatus from, GTransition transition) {
        return switch (transition) {
            case ALLOCATE -> change(from, GStatus.IDLE, GStatus.DEAD);
            case ALLOCATE_EXTRA -> change(from, GStatus.IDLE, GStatus.DEADEXTRA);
            case NEWPROC -> change(from, GStatus.DEAD, GStatus.RUNNABLE);
            case CORO -> change(from, GStatus.DEAD, GStatus.WAITING);
            case EXECUTE -> change(from, GStatus.RUNNABLE, GStatus.RUNNING);
            case GIVE_WAY -> change(from, GStatus.RUNNING, GStatus.RUNNABLE);
            case PARK, WAIT_ON_SYSTEM_STACK -> change(from, GStatus.RUNNING, GStatus.WAITING);
            case READY, RESUME -> change(from, GStatus.WAITING, GStatus.RUNNABLE);
            case ENTER_SYSCALL -> change(from, GStatus.RUNNING, GStatus.SYSCALL);
            case EXIT_SYSCALL -> change(from, GStatus.SYSCALL, GStatus.RUNNING);
            case EXIT -> change(from, GStatus.RUNNING, GStatus.DEAD);
            case GROW -> change(from, GStatus.RUNNING, GStatus.COPYSTACK);
            case GROWN -> change(from, GStatus.COPYSTACK, GStatus.RUNNING);
            case PREEMPT_PARK -> change(from, GStatus.RUNNING, GStatus.PREEMPTED);
            case SUSPEND -> change(from, GStatus.PREEMPTED, GStatus.WAITING);
            case RUN_AGAIN -> change(from, GStatus.WAITING, GStatus.RUNNING);
            case LEAK -> change(from, GStatus.WAITING, GStatus.LEAKED);
            case NEEDM -> change(from, GStatus.DEADEXTRA, GStatus.SYSCALL);
            case DROPM -> change(from, GStatus.SYSCALL, GStatus.DEADEXTRA);
        };
    }

    private static Optional<GStatus> change(GStatus from, GStatus before, GStatus afterwards) {
        return from == before ? Optional.of(afterwards) : Optional.empty();
    }

    /**
     * Tells who may make a change.
     *
     * @param who who wants to
     * @param from the state before
     * @param to the state afterwards
     * @return whether there is such a change, and {@code who} makes it
     */
    @Override
    public boolean mayChange(Actor who, GStatus from, GStatus to) {
        return switch (from) {
            case RUNNING ->
                who == Actor.ITSELF
                        && (to == GStatus.RUNNABLE
                                || to == GStatus.WAITING
                                || to == GStatus.SYSCALL
                                || to == GStatus.DEAD
                                || to == GStatus.COPYSTACK
                                || to == GStatus.PREEMPTED);
            case SYSCALL -> who == Actor.ITSELF && (to == GStatus.RUNNING || to == GStatus.DEADEXTRA);
            case COPYSTACK -> who == Actor.ITSELF && to == GStatus.RUNNING;
            case DEADEXTRA -> who == Actor.ITSELF && to == GStatus.SYSCALL;
            case IDLE -> who == Actor.CREATOR && (to == GStatus.DEAD || to == GStatus.DEADEXTRA);
            case DEAD -> who == Actor.CREATOR && (to == GStatus.RUNNABLE || to == GStatus.WAITING);
            case RUNNABLE -> who == Actor.SCHEDULER && to == GStatus.RUNNING;
            case PREEMPTED -> who == Actor.SUSPENDER && to == GStatus.WAITING;
            case WAITING -> mayEndTheWait(who, to);
            case LEAKED, MORIBUND_UNUSED, ENQUEUE_UNUSED -> false;
        };
    }

    private static boolean mayEndTheWait(Actor who, GStatus to) {
        return switch (to) {
            case RUNNABLE -> who == Actor.WAKER || who == Actor.SUSPENDER;
            case LEAKED -> who == Actor.COLLECTOR;
            // It only counted as waiting, and worked on the system stack.
            case RUNNING -> who == Actor.ITSELF;
            default -> false;
        };
    }

    /**
     * Reads the status word.
     *
     * @param gp whose
     * @return the word, with the scan bit if it is set
     */
    @Override
    public int readgstatus(G gp) {
        return gp.atomicstatus.load();
    }

    /**
     * Changes the state, and waits while somebody holds the goroutine.
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the word afterwards, without the scan bit
     */
    @Override
    public void casgstatus(G gp, int oldval, int newval) {
        if (GStatus.isScan(oldval) || GStatus.isScan(newval) || oldval == newval) {
            throw Go.fatal("casgstatus: bad incoming values");
        }
        // No word with the bit equals one without it, so this fails as long as somebody holds the goroutine.
        while (!gp.atomicstatus.compareAndSwap(oldval, newval)) {
            if (oldval == GStatus.WAITING.code() && readgstatus(gp) == GStatus.RUNNABLE.code()) {
                throw Go.fatal("casgstatus: waiting for Gwaiting but is Grunnable");
            }
            Go.procyield(SPIN_CYCLES);
        }
    }

    /**
     * Sets the scan bit if the word is as expected, and never waits.
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the same with the scan bit
     * @return whether the bit was set
     */
    @Override
    public boolean castogscanstatus(G gp, int oldval, int newval) {
        if (!canBeHeld(oldval) || newval != (oldval | GStatus.GSCAN)) {
            throw Go.fatal("bad oldval passed to castogscanstatus");
        }
        return gp.atomicstatus.compareAndSwap(oldval, newval);
    }

    /** Preempted is not among them: it gets the bit on its way there, from the goroutine itself. */
    private static boolean canBeHeld(int word) {
        return word == GStatus.RUNNABLE.code()
                || word == GStatus.RUNNING.code()
                || word == GStatus.SYSCALL.code()
                || word == GStatus.WAITING.code()
                || word == GStatus.LEAKED.code()
                || word == GStatus.DEADEXTRA.code();
    }

    /**
     * Clears the scan bit, which the caller has set.
     *
     * @param gp whose
     * @param oldval the word before, with the scan bit
     * @param newval the same without the scan bit
     */
    @Override
    public void casfrom_Gscanstatus(G gp, int oldval, int newval) {
        int state = oldval & ~GStatus.GSCAN;
        if (!GStatus.isScan(oldval) || !canBeHeld(state) && state != GStatus.PREEMPTED.code()) {
            throw Go.fatal("casfrom_Gscanstatus:top gp->status is not in scan state");
        }
        if (newval != state || !gp.atomicstatus.compareAndSwap(oldval, newval)) {
            throw Go.fatal("casfrom_Gscanstatus: gp->status is not in scan state");
        }
    }

    /**
     * Makes a running goroutine preempted, with the scan bit set, and waits while somebody holds it.
     *
     * @param gp whose
     * @param oldval the word of running
     * @param newval the word of preempted with the scan bit
     */
    @Override
    public void casGToPreemptScan(G gp, int oldval, int newval) {
        if (oldval != GStatus.RUNNING.code() || newval != GStatus.PREEMPTED.scanCode()) {
            throw Go.fatal("bad g transition");
        }
        while (!gp.atomicstatus.compareAndSwap(oldval, newval)) {
            Go.procyield(SPIN_CYCLES);
        }
    }

    /**
     * Takes a preempted goroutine on, and never waits.
     *
     * @param gp whose
     * @param oldval the word of preempted
     * @param newval the word of waiting
     * @return whether the caller took it on, and must ready it in the end
     */
    @Override
    public boolean casGFromPreempted(G gp, int oldval, int newval) {
        if (oldval != GStatus.PREEMPTED.code() || newval != GStatus.WAITING.code()) {
            throw Go.fatal("bad g transition");
        }
        return gp.atomicstatus.compareAndSwap(oldval, newval);
    }
}
