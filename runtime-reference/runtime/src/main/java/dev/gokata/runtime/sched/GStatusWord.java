package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;

/**
 * The seam of a goroutine's status: the only operations that read and write {@link G#atomicstatus}.
 *
 * <p>In Go: functions of the scheduler. The scan bit works as a lock on the state: {@link #castogscanstatus} takes it,
 * {@link #casfrom_Gscanstatus} gives it back, and {@link #casgstatus} waits until it is free.
 *
 * <p>Here: the same, with status words as {@link GStatus#code()} and {@link GStatus#scanCode()} give them.
 *
 * <ol>
 *   <li>While the scan bit is set, only who set it changes the word.
 *   <li>Setting and clearing the bit leaves the state below it as it is.
 *   <li>What is not allowed is a fatal error of the program, never an answer.
 * </ol>
 */
@GoSource(file = "runtime/proc.go", symbol = "casgstatus")
public interface GStatusWord {

    /**
     * Reads the word. Is a scheduling point.
     *
     * @param gp whose
     * @return the status, with the scan bit if it is set
     */
    int readgstatus(G gp);

    /**
     * Changes the state, and waits as long as it is another than expected: for the scan bit to be cleared, as a rule.
     *
     * <p>It ends the program with {@code casgstatus: bad incoming values} if a word has the scan bit or both are the same,
     * and with {@code casgstatus: waiting for Gwaiting but is Grunnable} if somebody else was quicker to ready: that wait
     * would not end.
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the word afterwards, without the scan bit
     */
    void casgstatus(G gp, int oldval, int newval);

    /**
     * Sets the scan bit if the word is as expected. It never waits.
     *
     * <p>It ends the program with {@code bad oldval passed to castogscanstatus} unless {@code newval} is {@code oldval} with
     * the bit, and {@code oldval} one of runnable, running, waiting, syscall, leaked and deadextra. In Go before 1.26 the
     * last two don't exist; in older versions the text is {@code castogscanstatus}.
     *
     * @param gp whose
     * @param oldval the word before, without the scan bit
     * @param newval the same with the scan bit
     * @return whether the bit was set, and the caller holds the goroutine in its state now
     */
    boolean castogscanstatus(G gp, int oldval, int newval);

    /**
     * Clears the scan bit, which the caller has set.
     *
     * <p>It ends the program with {@code casfrom_Gscanstatus:top gp->status is not in scan state} if {@code oldval} is no
     * state with the bit, and with {@code casfrom_Gscanstatus: gp->status is not in scan state} if {@code newval} is not
     * {@code oldval} without it, or the word is not {@code oldval}.
     *
     * @param gp whose
     * @param oldval the word before, with the scan bit
     * @param newval the same without the scan bit
     */
    void casfrom_Gscanstatus(G gp, int oldval, int newval);

    /**
     * Makes a running goroutine preempted and scanned, and waits for the scan bit to be cleared before.
     *
     * <p>It ends the program with {@code bad g transition} if the words are any others.
     *
     * @param gp whose: the caller itself
     * @param oldval the word of running
     * @param newval the word of preempted with the scan bit
     */
    void casGToPreemptScan(G gp, int oldval, int newval);

    /**
     * Takes a preempted goroutine on. It never waits.
     *
     * <p>It ends the program with {@code bad g transition} if the words are any others.
     *
     * @param gp whose
     * @param oldval the word of preempted
     * @param newval the word of waiting
     * @return whether the caller is now the one who must ready it
     */
    boolean casGFromPreempted(G gp, int oldval, int newval);
}
