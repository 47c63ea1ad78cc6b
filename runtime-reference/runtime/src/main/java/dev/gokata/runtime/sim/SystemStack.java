package dev.gokata.runtime.sim;

import java.util.function.BooleanSupplier;

/**
 * Where timers, the conditions of parking and what must not be preempted run: as the scheduler does, with no scheduling point and no parking.
 *
 * <p>In Go: the stack of the thread's own goroutine g0. Here: the stack of the goroutine that runs, with a mark.
 */
final class SystemStack {

    private int depth;

    boolean isEntered() {
        return depth > 0;
    }

    boolean ask(BooleanSupplier condition) {
        depth++;
        try {
            return condition.getAsBoolean();
        } finally {
            depth--;
        }
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
