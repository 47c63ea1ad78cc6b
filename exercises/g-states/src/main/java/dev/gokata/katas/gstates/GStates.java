package dev.gokata.katas.gstates;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GLifecycle;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sched.GTransition;
import dev.gokata.runtime.sched.GTransition.Actor;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import java.util.Optional;

/**
 * The states of a goroutine: what they mean, who may change them, and the word that holds them.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README.
 *
 * <p>It has no fields: all that there is to know is in the goroutine's {@code atomicstatus}.
 */
public final class GStates implements GLifecycle, GStatusWord {

    /** Makes one. There is nothing to add here. */
    public GStates() {}

    /**
     * Task 1: tells who owns a goroutine's stack (rules 1 to 4).
     *
     * @param word a status word, with or without the scan bit
     * @return the owner
     * @throws IllegalArgumentException if no goroutine ever has this word
     */
    @Override
    public StackHolder stackHolder(int word) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: tells what comes of something that happens to a goroutine (rules 5 to 11).
     *
     * @param from its state
     * @param transition what happens
     * @return its state afterwards; empty if this can't happen in that state
     */
    @Override
    public Optional<GStatus> after(GStatus from, GTransition transition) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: tells who may make a change (rules 12 to 15).
     *
     * @param who who wants to
     * @param from the state before
     * @param to the state afterwards
     * @return whether there is such a change, and {@code who} makes it
     */
    @Override
    public boolean mayChange(Actor who, GStatus from, GStatus to) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: reads the status word (rule 16).
     *
     * @param gp whose
     * @return the word, with the scan bit if it is set
     */
    @Override
    public int readgstatus(G gp) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: changes the state, and waits while somebody holds the goroutine (rules 16 to 19).
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the word afterwards, without the scan bit
     */
    @Override
    public void casgstatus(G gp, int oldval, int newval) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: sets the scan bit if the word is as expected, and never waits (rules 20 and 21).
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the same with the scan bit
     * @return whether the bit was set
     */
    @Override
    public boolean castogscanstatus(G gp, int oldval, int newval) {
        throw Kata.todo(5);
    }

    /**
     * Task 5: clears the scan bit, which the caller has set (rule 22).
     *
     * @param gp whose
     * @param oldval the word before, with the scan bit
     * @param newval the same without the scan bit
     */
    @Override
    public void casfrom_Gscanstatus(G gp, int oldval, int newval) {
        throw Kata.todo(5);
    }

    /**
     * Task 6: makes a running goroutine preempted, with the scan bit set, and waits while a scanner holds it (rules 23
     * and 24).
     *
     * @param gp whose
     * @param oldval the word of running
     * @param newval the word of preempted with the scan bit
     */
    @Override
    public void casGToPreemptScan(G gp, int oldval, int newval) {
        throw Kata.todo(6);
    }

    /**
     * Task 6: takes a preempted goroutine on, and never waits (rules 23 and 25).
     *
     * @param gp whose
     * @param oldval the word of preempted
     * @param newval the word of waiting
     * @return whether the caller took it on, and must ready it in the end
     */
    @Override
    public boolean casGFromPreempted(G gp, int oldval, int newval) {
        throw Kata.todo(6);
    }
}
