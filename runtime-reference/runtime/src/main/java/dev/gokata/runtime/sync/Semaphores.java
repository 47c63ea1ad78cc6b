package dev.gokata.runtime.sync;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.WaitReason;

/**
 * The seam of the semaphores: any counter can be waited on until it is above zero.
 *
 * <p>In Go: the runtime's sleep and wake-up for everything in {@code sync}. A semaphore is just a {@code uint32} in its
 * owner's memory; who waits for it is kept in a table of the runtime, by the counter's address.
 *
 * <p>Here: the counter is an object, and the object stands for its address.
 *
 * <ol>
 *   <li>The counter never falls below zero, and {@code semacquire} returns once for each unit taken.
 *   <li>While the counter is above zero, either nobody waits, or one who waited has been readied, or a
 *       {@code semrelease} is still on the way.
 *   <li>Who waits is readied in the order of the queue. To be readied is not to have the unit: another may take it first,
 *       and then the one readied queues again. Only a hand-off gives the unit along.
 * </ol>
 */
@GoSource(file = "runtime/sema.go", symbol = "semTable")
public interface Semaphores {

    /**
     * Waits until the counter is above zero, and takes one from it.
     *
     * @param addr the counter
     * @param lifo true to wait at the front of the queue, false to wait at its end
     * @param reason what to show as the reason of the wait
     */
    void semacquire(AtomicUint32 addr, boolean lifo, WaitReason reason);

    /**
     * Waits until the counter is above zero, and takes one from it; waits at the end of the queue.
     *
     * @param addr the counter
     */
    default void semacquire(AtomicUint32 addr) {
        semacquire(addr, false, WaitReason.SEMACQUIRE);
    }

    /**
     * Adds one to the counter, and readies the first who waits for it.
     *
     * @param addr the counter
     * @param handoff true to give the unit to the one readied, if nobody took it yet, and to let it go first
     */
    void semrelease(AtomicUint32 addr, boolean handoff);
}
