package dev.gokata.runtime.sync;

import dev.gokata.runtime.GoSource;

/**
 * What the scheduler knows when it is asked whether spinning makes sense.
 *
 * <p>In Go: fields of {@code sched}, and the run queue of the P that the caller runs on.
 *
 * <p>Here: plain numbers, because goroutines of the simulated world run one at a time and on no P. Go's answer depends on
 * the machine, so a simulated program says which machine it means.
 *
 * @param ncpu the machine's processors, from 1
 * @param gomaxprocs the Ps, from 1
 * @param npidle Ps without work
 * @param nmspinning Ms that look for work
 * @param runqempty whether the caller's own run queue is empty
 */
@GoSource(file = "runtime/runtime2.go", symbol = "schedt", simplified = "only what spinning asks for")
public record Processors(int ncpu, int gomaxprocs, int npidle, int nmspinning, boolean runqempty) {

    /** One processor, where nobody else can let go while the caller spins. */
    public static final Processors ONE = allBusy(1);

    /**
     * Makes a machine whose Ps all run goroutines, with nothing left in their queues.
     *
     * @param count processors and Ps, from 1
     * @return that machine
     */
    public static Processors allBusy(int count) {
        return new Processors(count, count, 0, 0, true);
    }
}
