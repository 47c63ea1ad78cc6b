package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;

/**
 * A 64-bit signed integer that is read and written in one step.
 *
 * <p>In Go: {@code atomic.Int64}. All atomic operations of a program happen in one order that every goroutine sees.
 *
 * <p>Here: each operation is a scheduling point and then one step. It lives below all areas, as Go's lives below its runtime,
 * because queues and locks are built from it; the area {@code sync} is above them.
 */
@GoSource(file = "internal/runtime/atomic/types.go", symbol = "Int64")
public final class AtomicInt64 {

    private long value;

    /** Makes one that holds 0. */
    public AtomicInt64() {}

    /**
     * Makes one that holds a value. Is no scheduling point.
     *
     * @param value the first value
     */
    public AtomicInt64(long value) {
        this.value = value;
    }

    /**
     * Reads the value. Is a scheduling point.
     *
     * @return the value
     */
    public long load() {
        World world = World.current();
        world.point("load", this);
        if (world.isTraced()) {
            world.detail(this, "= " + value);
        }
        return value;
    }

    /**
     * Writes a value. Is a scheduling point.
     *
     * @param newValue what to write
     */
    public void store(long newValue) {
        World world = World.current();
        world.point("store", this);
        value = newValue;
        if (world.isTraced()) {
            world.detail(this, "" + value);
        }
    }

    /**
     * Writes a value and returns the one before. Is a scheduling point.
     *
     * @param newValue what to write
     * @return the value before
     */
    public long swap(long newValue) {
        World world = World.current();
        world.point("swap", this);
        long before = value;
        value = newValue;
        if (world.isTraced()) {
            world.detail(this, before + " -> " + value);
        }
        return before;
    }

    /**
     * Adds to the value, and wraps around at its range. Is a scheduling point.
     *
     * @param delta what to add, possibly negative
     * @return the value afterwards
     */
    public long add(long delta) {
        World world = World.current();
        world.point("add", this);
        value += delta;
        if (world.isTraced()) {
            world.detail(this, delta + " = " + value);
        }
        return value;
    }

    /**
     * Writes a value if the present one is as expected. Is a scheduling point.
     *
     * @param expected what the value must be
     * @param newValue what to write then
     * @return whether it was written
     */
    public boolean compareAndSwap(long expected, long newValue) {
        World world = World.current();
        world.point("cas", this);
        boolean swaps = value == expected;
        if (world.isTraced()) {
            world.detail(this, expected + " -> " + newValue + (swaps ? "" : " failed, is " + value));
        }
        if (swaps) {
            value = newValue;
        }
        return swaps;
    }

    @Override
    public String toString() {
        return "" + value;
    }
}
