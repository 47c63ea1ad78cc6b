package dev.gokata.katas.contexttree;

import dev.gokata.kata.Kata;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Contexts;
import dev.gokata.runtime.context.GoError;
import dev.gokata.runtime.sim.Body;

/**
 * Go's contexts: what {@code WithValue}, {@code WithCancelCause}, {@code WithDeadlineCause}, {@code WithoutCancel} and
 * {@code AfterFunc} make, and what {@code Cause} tells.
 *
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README. Each kind of context is
 * a class of yours: write it inside of this one, and let it extend {@code Derived}, which passes on to the parent what it does
 * not answer itself. Nil is null; a panic is a {@code GoPanic}; a time is in virtual nanoseconds.
 */
public final class ContextTree implements Contexts {

    /** Makes what derives contexts; it keeps nothing itself. */
    public ContextTree() {}

    /**
     * Task 1: derives a context with a value (rules 1 to 6). Panics with {@code cannot create context from nil parent} or
     * {@code nil key}.
     *
     * @param parent the parent, or null
     * @param key the key, or null
     * @param val the value, or null
     * @return the child
     */
    @Override
    public Context withValue(Context parent, Object key, Object val) {
        throw Kata.todo(1);
    }

    /**
     * Task 2: derives a context that can be canceled (rules 7 to 15). Panics with
     * {@code cannot create context from nil parent}.
     *
     * @param parent the parent, or null
     * @return the child and its cancel
     */
    @Override
    public WithCause withCancelCause(Context parent) {
        throw Kata.todo(2);
    }

    /**
     * Task 2: tells why a context was canceled (rules 10 and 11).
     *
     * @param ctx the context, of any kind
     * @return null as long as it isn't canceled
     */
    @Override
    public GoError cause(Context ctx) {
        throw Kata.todo(2);
    }

    /**
     * Task 3: derives a context that is canceled at a time (rules 16 to 21). Panics with
     * {@code cannot create context from nil parent}.
     *
     * @param parent the parent, or null
     * @param deadline the virtual time in nanoseconds, as {@code Go.nanotime} counts it
     * @param cause the cause if the deadline comes, or null
     * @return the child and its cancel
     */
    @Override
    public WithCancel withDeadlineCause(Context parent, long deadline, GoError cause) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: derives a context that has nothing but the values of its parent (rules 22 to 24). Panics with
     * {@code cannot create context from nil parent}.
     *
     * @param parent the parent, or null
     * @return the child
     */
    @Override
    public Context withoutCancel(Context parent) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: has a function run when a context is canceled (rules 25 to 30).
     *
     * @param ctx the context, never null
     * @param f what is done then
     * @return what stops it
     */
    @Override
    public StopFunc afterFunc(Context ctx, Body f) {
        throw Kata.todo(5);
    }
}
