package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import java.util.List;

/**
 * The part of a goroutine that concerns its stack.
 *
 * <p>In Go: fields of {@code g}, many of which may only be touched by the stack's owner or under a lock.
 *
 * <p>Here: those fields, with the same names where Java allows them. Nothing is checked: whoever writes keeps the order
 * that Go keeps.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "g", simplified = "what stacks need of it")
public final class GStack {

    private final long goid;
    private Stack stack = Stack.NONE;
    private long stackguard0;
    private Gobuf sched = new Gobuf(0, 0, 0, 0);
    private long stktopsp;
    private long syscallsp;
    private long deferHead;
    private long panicHead;
    private boolean activeStackChans;
    private boolean parkingOnChan;
    private boolean asyncSafePoint;
    private boolean syncSafePoint;
    private boolean preemptShrink;
    private boolean preemptible = true;
    private boolean waitingForSuspendG;
    private StackOwner owner = StackOwner.NOBODY;
    private List<StackSudog> waiting = List.of();

    /**
     * Makes a goroutine without a stack.
     *
     * @param goid its number, which messages name
     */
    public GStack(long goid) {
        this.goid = goid;
    }

    /**
     * Returns its number.
     *
     * @return the number that messages name
     */
    public long goid() {
        return goid;
    }

    /**
     * Returns its waits on channels.
     *
     * @return in the order in which the channels are locked; Go's list from {@code waiting} along {@code waitlink}
     */
    public List<StackSudog> waiting() {
        return waiting;
    }

    /**
     * Changes its waits on channels.
     *
     * @param waiting in the order in which the channels are locked
     */
    public void setWaiting(List<? extends StackSudog> waiting) {
        this.waiting = List.copyOf(waiting);
    }

    /**
     * Returns its stack.
     *
     * @return the bounds; {@link Stack#NONE} if it has none
     */
    public Stack stack() {
        return stack;
    }

    /**
     * Changes its stack.
     *
     * @param stack the bounds; {@link Stack#NONE} if it has none
     */
    public void setStack(Stack stack) {
        this.stack = stack;
    }

    /**
     * Returns the address that prologues compare SP with.
     *
     * @return {@code stack.lo} plus the guard, or a value above every SP that asks for something else
     */
    public long stackguard0() {
        return stackguard0;
    }

    /**
     * Changes the address that prologues compare SP with.
     *
     * @param stackguard0 {@code stack.lo} plus the guard, or a value above every SP that asks for something else
     */
    public void setStackguard0(long stackguard0) {
        this.stackguard0 = stackguard0;
    }

    /**
     * Returns its registers while it does not run.
     *
     * @return what was saved last
     */
    public Gobuf sched() {
        return sched;
    }

    /**
     * Changes its registers while it does not run.
     *
     * @param sched what was saved last
     */
    public void setSched(Gobuf sched) {
        this.sched = sched;
    }

    /**
     * Returns the SP that a walk of the whole stack must end with.
     *
     * @return an address near the stack's high end
     */
    public long stktopsp() {
        return stktopsp;
    }

    /**
     * Changes the SP that a walk of the whole stack must end with.
     *
     * @param stktopsp an address near the stack's high end
     */
    public void setStktopsp(long stktopsp) {
        this.stktopsp = stktopsp;
    }

    /**
     * Returns the SP while it is in a system call.
     *
     * @return 0 if it is in none
     */
    public long syscallsp() {
        return syscallsp;
    }

    /**
     * Changes the SP while it is in a system call.
     *
     * @param syscallsp 0 if it is in none
     */
    public void setSyscallsp(long syscallsp) {
        this.syscallsp = syscallsp;
    }

    /**
     * Returns its newest deferred call; Go's {@code _defer}.
     *
     * @return the address of a record laid out as in {@link DeferLayout}, or 0
     */
    public long deferHead() {
        return deferHead;
    }

    /**
     * Changes its newest deferred call; Go's {@code _defer}.
     *
     * @param deferHead the address of a record laid out as in {@link DeferLayout}, or 0
     */
    public void setDeferHead(long deferHead) {
        this.deferHead = deferHead;
    }

    /**
     * Returns its innermost panic; Go's {@code _panic}.
     *
     * @return the address of a record on the stack, or 0
     */
    public long panicHead() {
        return panicHead;
    }

    /**
     * Changes its innermost panic; Go's {@code _panic}.
     *
     * @param panicHead the address of a record on the stack, or 0
     */
    public void setPanicHead(long panicHead) {
        this.panicHead = panicHead;
    }

    /**
     * Tells whether other goroutines may reach the stack through channels.
     *
     * @return true while it is parked on channels whose locks it gave back
     */
    public boolean activeStackChans() {
        return activeStackChans;
    }

    /**
     * Changes whether other goroutines may reach the stack through channels.
     *
     * @param activeStackChans the new answer
     */
    public void setActiveStackChans(boolean activeStackChans) {
        this.activeStackChans = activeStackChans;
    }

    /**
     * Tells whether it is about to park on a channel.
     *
     * @return true from the decision on until {@code activeStackChans} is set
     */
    public boolean parkingOnChan() {
        return parkingOnChan;
    }

    /**
     * Changes whether it is about to park on a channel.
     *
     * @param parkingOnChan the new answer
     */
    public void setParkingOnChan(boolean parkingOnChan) {
        this.parkingOnChan = parkingOnChan;
    }

    /**
     * Tells whether it was stopped between two calls.
     *
     * @return true if the stack maps of the innermost frame don't hold
     */
    public boolean asyncSafePoint() {
        return asyncSafePoint;
    }

    /**
     * Changes whether it was stopped between two calls.
     *
     * @param asyncSafePoint the new answer
     */
    public void setAsyncSafePoint(boolean asyncSafePoint) {
        this.asyncSafePoint = asyncSafePoint;
    }

    /**
     * Tells whether it was stopped in a prologue.
     *
     * @return true if the stack maps of all frames hold
     */
    public boolean syncSafePoint() {
        return syncSafePoint;
    }

    /**
     * Changes whether it was stopped in a prologue.
     *
     * @param syncSafePoint the new answer
     */
    public void setSyncSafePoint(boolean syncSafePoint) {
        this.syncSafePoint = syncSafePoint;
    }

    /**
     * Tells whether its stack is to shrink when it next stops in a prologue.
     *
     * @return true after the collector found the stack unsafe to shrink
     */
    public boolean preemptShrink() {
        return preemptShrink;
    }

    /**
     * Changes whether its stack is to shrink when it next stops in a prologue.
     *
     * @param preemptShrink the new answer
     */
    public void setPreemptShrink(boolean preemptShrink) {
        this.preemptShrink = preemptShrink;
    }

    /**
     * Tells whether its thread may be taken from it; Go's {@code canPreemptM}.
     *
     * @return false while the thread holds locks, allocates or must not stop for another reason
     */
    public boolean preemptible() {
        return preemptible;
    }

    /**
     * Changes whether its thread may be taken from it; Go's {@code canPreemptM}.
     *
     * @param preemptible the new answer
     */
    public void setPreemptible(boolean preemptible) {
        this.preemptible = preemptible;
    }

    /**
     * Tells whether it only waits so that its stack may be scanned.
     *
     * @return true if it in fact runs on its thread's system stack
     */
    public boolean waitingForSuspendG() {
        return waitingForSuspendG;
    }

    /**
     * Changes whether it only waits so that its stack may be scanned.
     *
     * @param waitingForSuspendG the new answer
     */
    public void setWaitingForSuspendG(boolean waitingForSuspendG) {
        this.waitingForSuspendG = waitingForSuspendG;
    }

    /**
     * Returns who may touch the stack.
     *
     * @return one owner at a time
     */
    public StackOwner owner() {
        return owner;
    }

    /**
     * Changes who may touch the stack.
     *
     * @param owner one owner at a time
     */
    public void setOwner(StackOwner owner) {
        this.owner = owner;
    }
}
