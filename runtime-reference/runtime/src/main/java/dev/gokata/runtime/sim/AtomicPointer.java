package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * A reference that is read and written in one step.
 *
 * <p>In Go: {@code atomic.Pointer}. All atomic operations of a program happen in one order that every goroutine sees.
 *
 * <p>Here: each operation is a scheduling point and then one step. It lives below all areas, as Go's lives below its runtime,
 * because queues and locks are built from it; the area {@code sync} is above them.
 *
 * @param <T> what is referred to
 */
@GoSource(file = "internal/runtime/atomic/types.go", symbol = "Pointer")
public final class AtomicPointer<T> {

    private @Nullable T value;

    /** Makes one that holds null. */
    public AtomicPointer() {}

    /**
     * Makes one that holds a value. Is no scheduling point.
     *
     * @param value the first value
     */
    public AtomicPointer(@Nullable T value) {
        this.value = value;
    }

    /**
     * Reads the value. Is a scheduling point.
     *
     * @return the value
     */
    public @Nullable T load() {
        World world = World.current();
        world.point("load", this);
        if (world.isTraced()) {
            world.detail(this, "= " + shown(world, value));
        }
        return value;
    }

    /**
     * Writes a value. Is a scheduling point.
     *
     * @param newValue what to write
     */
    public void store(@Nullable T newValue) {
        World world = World.current();
        world.point("store", this);
        value = newValue;
        if (world.isTraced()) {
            world.detail(this, shown(world, value));
        }
    }

    /**
     * Writes a value and returns the one before. Is a scheduling point.
     *
     * @param newValue what to write
     * @return the value before
     */
    public @Nullable T swap(@Nullable T newValue) {
        World world = World.current();
        world.point("swap", this);
        @Nullable T before = value;
        value = newValue;
        if (world.isTraced()) {
            world.detail(this, shown(world, before) + " -> " + shown(world, value));
        }
        return before;
    }

    /**
     * Writes a reference if the present one is the expected object itself. Is a scheduling point.
     *
     * @param expected what the value must be
     * @param newValue what to write then
     * @return whether it was written
     */
    @SuppressWarnings("ReferenceEquality")
    public boolean compareAndSwap(@Nullable T expected, @Nullable T newValue) {
        World world = World.current();
        world.point("cas", this);
        boolean swaps = value == expected;
        if (world.isTraced()) {
            world.detail(
                    this,
                    shown(world, expected)
                            + " -> "
                            + shown(world, newValue)
                            + (swaps ? "" : " failed, is " + shown(world, value)));
        }
        if (swaps) {
            value = newValue;
        }
        return swaps;
    }

    private static String shown(World world, @Nullable Object reference) {
        return reference == null ? "nil" : world.label(reference);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
