package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * A function that runs at a virtual time.
 *
 * <p>In Go: kept in a heap for each P, and run by the scheduler when its time has come.
 *
 * <p>Here: one heap for the world. The function runs on the scheduler's own stack: the operations in it are no scheduling
 * points, and it may not park.
 */
@GoSource(file = "runtime/time.go", symbol = "timer", simplified = "one heap for all, not one for each P")
public final class Timer {

    private final World world;
    private final Runnable function;
    /** Its place in the clock's heap. Null while it isn't set. */
    VirtualClock.@Nullable Alarm alarm;

    Timer(World world, Runnable function) {
        this.world = world;
        this.function = function;
    }

    /**
     * Stops the timer.
     *
     * @return whether it was still to run
     */
    public boolean stop() {
        World.current().point("stop timer", this);
        boolean wasSet = alarm != null;
        alarm = null;
        return wasSet;
    }

    /**
     * Sets the timer anew.
     *
     * @param when the virtual time in nanoseconds at which it shall run; it runs soon if that has passed
     * @return whether it was still to run before
     */
    public boolean reset(long when) {
        World.current().point("reset timer", this);
        boolean wasSet = alarm != null;
        world.clock().set(this, when);
        return wasSet;
    }

    void fire() {
        function.run();
    }
}
