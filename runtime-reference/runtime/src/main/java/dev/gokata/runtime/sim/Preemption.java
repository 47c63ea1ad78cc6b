package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * One place where a schedule does not follow the default.
 *
 * @param point the number of the scheduling point, from 1
 * @param goroutine the number of the goroutine that goes on there
 */
@Simulator
public record Preemption(long point, int goroutine) {

    /**
     * Checks the two numbers.
     *
     * @param point the scheduling point
     * @param goroutine who goes on
     * @throws IllegalArgumentException if either is below 1
     */
    public Preemption {
        if (point < 1 || goroutine < 1) {
            throw new IllegalArgumentException("points and goroutines count from 1, not " + point + ":" + goroutine);
        }
    }

    @Override
    public String toString() {
        return point + ":" + goroutine;
    }
}
