package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;

/** The body of a function of a program: what it does while its frame is on the stack of the goroutine that runs. */
@Simulator
@FunctionalInterface
public interface GoCode {

    /**
     * Runs the body.
     *
     * @param g the goroutine that runs it
     */
    void run(Curg g);
}
