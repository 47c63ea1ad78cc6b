package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Body;
import org.jspecify.annotations.Nullable;

/**
 * The seam of contexts: what derives one from another, and cancels it.
 *
 * <p>In Go: the functions of the package {@code context}.
 *
 * <p>Here: those with a cause, of which the others are the case without one; a time is a virtual one. A panic is a
 * {@link dev.gokata.runtime.sim.GoPanic} with Go's text.
 *
 * <ol>
 *   <li>What is canceled stays so, with the error and the cause of the first who canceled it.
 *   <li>A context is canceled with all that were derived from it, but those below a {@link #withoutCancel}; never with one of
 *       these.
 *   <li>Whoever finds {@code done} closed finds an error, and whoever finds an error finds {@code done} closed.
 *   <li>No deadline is later than that of the parent.
 *   <li>A value is that of the nearest context which has one of that key, from below upwards.
 *   <li>What was canceled or stopped is no longer held by its parent, and its timer is stopped.
 *   <li>A function of {@link #afterFunc} runs once or never, in a goroutine of its own.
 * </ol>
 */
@GoSource(file = "context/context.go", symbol = "WithCancelCause")
public interface Contexts {

    /** Cancels a context with a cause. */
    @GoSource(file = "context/context.go", symbol = "CancelCauseFunc")
    @FunctionalInterface
    interface CancelCauseFunc {

        /**
         * Cancels the context, if it isn't yet.
         *
         * @param cause why; null to have the error itself for a cause
         */
        void cancel(@Nullable GoError cause);
    }

    /** Cancels a context. */
    @GoSource(file = "context/context.go", symbol = "CancelFunc")
    @FunctionalInterface
    interface CancelFunc {

        /** Cancels the context, if it isn't yet. */
        void cancel();
    }

    /** Keeps a function from being run. */
    @GoSource(file = "context/context.go", symbol = "AfterFunc")
    @FunctionalInterface
    interface StopFunc {

        /**
         * Keeps the function from being run.
         *
         * @return whether this call did: not if the function was started, or stopped before
         */
        boolean stop();
    }

    /**
     * A context that can be canceled with a cause.
     *
     * @param ctx the context
     * @param cancel what cancels it
     */
    @GoSource(file = "context/context.go", symbol = "WithCancelCause", simplified = "two results in one record")
    record WithCause(Context ctx, CancelCauseFunc cancel) {}

    /**
     * A context that can be canceled.
     *
     * @param ctx the context
     * @param cancel what cancels it
     */
    @GoSource(file = "context/context.go", symbol = "WithDeadlineCause", simplified = "two results in one record")
    record WithCancel(Context ctx, CancelFunc cancel) {}

    /**
     * Derives a context that has a value. Panics with {@code cannot create context from nil parent} or {@code nil key}.
     *
     * @param parent the parent
     * @param key the key
     * @param val the value
     * @return the child
     */
    Context withValue(@Nullable Context parent, @Nullable Object key, @Nullable Object val);

    /**
     * Derives a context that can be canceled. Panics with {@code cannot create context from nil parent}.
     *
     * @param parent the parent
     * @return the child and its cancel
     */
    WithCause withCancelCause(@Nullable Context parent);

    /**
     * Returns why a context was canceled, as whoever canceled it says.
     *
     * @param ctx the context
     * @return null as long as it isn't canceled
     */
    @Nullable
    GoError cause(Context ctx);

    /**
     * Derives a context that is canceled at a time. Panics with {@code cannot create context from nil parent}.
     *
     * @param parent the parent
     * @param deadline the virtual time in nanoseconds
     * @param cause the cause if the deadline comes; null to have the error itself for a cause
     * @return the child and its cancel, which is without a cause
     */
    WithCancel withDeadlineCause(@Nullable Context parent, long deadline, @Nullable GoError cause);

    /**
     * Derives a context that has the values of its parent, and is not canceled with it. Panics with
     * {@code cannot create context from nil parent}.
     *
     * @param parent the parent
     * @return the child
     */
    Context withoutCancel(@Nullable Context parent);

    /**
     * Has a function run in a goroutine of its own when a context is canceled, or now if it is.
     *
     * @param ctx the context
     * @param f the function
     * @return what stops it
     */
    StopFunc afterFunc(Context ctx, Body f);
}
