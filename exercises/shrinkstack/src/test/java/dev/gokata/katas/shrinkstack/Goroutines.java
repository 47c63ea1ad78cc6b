package dev.gokata.katas.shrinkstack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackConditions;

/** Goroutines made from plain data, and told as such. */
final class Goroutines {

    private static final long PC = 0x400010;

    private Goroutines() {}

    static GStack goroutine(State state) {
        GStack gp = new GStack(7);
        if (state.size() > 0) {
            Stack stack = new Stack(AddressSpace.BASE, AddressSpace.BASE + state.size());
            gp.setStack(stack);
            gp.setStackguard0(stack.lo() + STACK_GUARD);
            gp.setSched(new Gobuf(stack.hi() - state.used(), PC, 0, 0));
            gp.setStktopsp(stack.hi() - 32);
        }
        StackConditions conditions = state.conditions();
        gp.setOwner(conditions.owner());
        gp.setSyscallsp(conditions.syscallsp());
        gp.setActiveStackChans(conditions.activeStackChans());
        gp.setParkingOnChan(conditions.parkingOnChan());
        gp.setAsyncSafePoint(conditions.asyncSafePoint());
        gp.setWaitingForSuspendG(conditions.waitingForSuspendG());
        gp.setPreemptShrink(conditions.preemptShrink());
        gp.setSyncSafePoint(state.syncSafePoint());
        gp.setPreemptible(state.preemptible());
        return gp;
    }

    static State state(GStack gp) {
        Stack stack = gp.stack();
        StackConditions conditions = new StackConditions(
                gp.owner(),
                gp.syscallsp(),
                gp.activeStackChans(),
                gp.parkingOnChan(),
                gp.asyncSafePoint(),
                gp.waitingForSuspendG(),
                gp.preemptShrink());
        long used = stack.size() == 0 ? 0 : stack.hi() - gp.sched().sp();
        return new State(stack.size(), used, conditions, gp.syncSafePoint(), gp.preemptible());
    }
}
