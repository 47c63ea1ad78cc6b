package dev.gokata.runtime.sim;

import java.util.function.BooleanSupplier;

/**
 * Where timers, the conditions of parking and what must not be preempted run: as the scheduler does, with no scheduling
 * point and no parking.
 *
 * <p>In Go: the stack of the thread's own goroutine g0. Here: the stack of the goroutine that runs, with a mark.
 */
final class SystemStack {

    private int depth;

    boolean isEntered() {
        return depth > 0;
    }

    /** Asks the condition of a goroutine that counts as waiting whether it goes on to wait. */
    boolean staysParked(Goroutine me, BooleanSupplier unlockf, Ending ending) {
        boolean stays = false;
        depth++;
        try {
            stays = unlockf.getAsBoolean();
        } finally {
            depth--;
            if (!stays && me.state != Goroutine.State.WAITING) {
                ending.misused(new SimulatorMisuse(me + " was readied by the condition that kept it from parking"));
            }
            if (!stays) {
                me.state = Goroutine.State.RUNNING;
            }
        }
        return stays;
    }

    void run(Timer timer) {
        run(timer::fire);
    }

    void run(Runnable function) {
        depth++;
        try {
            function.run();
        } finally {
            depth--;
        }
    }
}
