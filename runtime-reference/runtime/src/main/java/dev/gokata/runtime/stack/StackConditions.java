package dev.gokata.runtime.stack;

import dev.gokata.runtime.Simulator;

/**
 * What a goroutine is doing that its stack must mind, as plain data; {@link GStack} explains each.
 *
 * @param owner who may touch the stack
 * @param syscallsp the SP while it is in a system call, or 0
 * @param activeStackChans true if other goroutines may reach the stack through channels
 * @param parkingOnChan true if it is about to park on a channel
 * @param asyncSafePoint true if it was stopped between two calls
 * @param waitingForSuspendG true if it only waits so that its stack may be scanned
 * @param preemptShrink true if its stack is to shrink when it next stops in a prologue
 */
@Simulator
public record StackConditions(
        StackOwner owner,
        long syscallsp,
        boolean activeStackChans,
        boolean parkingOnChan,
        boolean asyncSafePoint,
        boolean waitingForSuspendG,
        boolean preemptShrink) {

    /**
     * Makes the conditions of a goroutine that does nothing special.
     *
     * @param owner who may touch the stack
     * @return nothing else
     */
    public static StackConditions ordinary(StackOwner owner) {
        return new StackConditions(owner, 0, false, false, false, false, false);
    }

    static StackConditions of(GStack gp) {
        return new StackConditions(
                gp.owner(),
                gp.syscallsp(),
                gp.activeStackChans(),
                gp.parkingOnChan(),
                gp.asyncSafePoint(),
                gp.waitingForSuspendG(),
                gp.preemptShrink());
    }

    void putInto(GStack gp) {
        gp.setOwner(owner);
        gp.setSyscallsp(syscallsp);
        gp.setActiveStackChans(activeStackChans);
        gp.setParkingOnChan(parkingOnChan);
        gp.setAsyncSafePoint(asyncSafePoint);
        gp.setWaitingForSuspendG(waitingForSuspendG);
        gp.setPreemptShrink(preemptShrink);
    }
}
