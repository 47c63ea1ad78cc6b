package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Timer;

/**
 * Runs a function in a goroutine of its own when its time has come.
 *
 * <p>In Go: {@code time.AfterFunc}, which takes a duration.
 *
 * <p>Here: with a point in virtual time, so that no time passes between looking at the clock and setting the timer.
 */
@GoSource(file = "time/sleep.go", symbol = "AfterFunc", simplified = "takes a time, not a duration")
public final class AfterTime {

    private AfterTime() {}

    /**
     * Sets a timer. Is a scheduling point.
     *
     * @param when the virtual time in nanoseconds
     * @param f what to do then
     * @return the timer, which can be stopped
     */
    public static Timer afterFunc(long when, Body f) {
        return Go.newTimer(when, () -> Go.go("timer", f));
    }
}
