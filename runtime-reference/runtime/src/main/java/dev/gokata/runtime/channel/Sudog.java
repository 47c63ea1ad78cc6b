package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine in the queue of one channel. One that selects is in several.
 *
 * <p>In Go: taken from a cache of the P. {@code elem} points into the stack of the one who waits, which is why channels
 * must be locked while a stack moves.
 *
 * <p>Here: {@code elem} is the value itself. Where waiters have stacks in memory, the address goes beside it, in a
 * {@link dev.gokata.runtime.stack.StackSudog}.
 *
 * @param <E> the type of the channel's elements
 */
@GoSource(file = "runtime/runtime2.go", symbol = "sudog", simplified = "not used by semaphores")
public final class Sudog<E> {

    /** Who waits. */
    public final Waiter g;

    /** For what. */
    public final HChan<E> c;

    /** Whether it waits for other channels too, so that whoever would wake it must win a race for it first. */
    public final boolean isSelect;

    /** The value to send; or what was received, once woken. */
    public @Nullable E elem;

    /** Whether a value changed hands, and it wasn't woken by a close. Written by who wakes it. */
    public boolean success;

    /** The next one in the queue. */
    public @Nullable Sudog<E> next;

    /** The one before in the queue. */
    public @Nullable Sudog<E> prev;

    /**
     * Makes one that is in no queue yet.
     *
     * @param g who waits
     * @param c for what
     * @param isSelect whether it waits for other channels too
     */
    public Sudog(Waiter g, HChan<E> c, boolean isSelect) {
        this.g = g;
        this.c = c;
        this.isSelect = isSelect;
    }
}
