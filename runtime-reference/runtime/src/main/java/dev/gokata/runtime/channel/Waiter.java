package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Goroutine;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine that waits for channels, as those see it who wake it.
 *
 * <p>In Go: fields of its g, used again for each wait.
 *
 * <p>Here: made for one wait.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "g", simplified = "the fields for channels, made for one wait")
public final class Waiter {

    /** Who waits. */
    public final Goroutine g;

    /** Whether somebody has won the race to wake it from its select: 0 or 1. */
    public final AtomicUint32 selectDone = new AtomicUint32();

    /** By which of its sudogs it was woken. Written by who wakes it, before it is readied. */
    public @Nullable Sudog<?> param;

    /**
     * Makes one for a wait that is about to begin.
     *
     * @param g who waits
     */
    public Waiter(Goroutine g) {
        this.g = g;
    }
}
