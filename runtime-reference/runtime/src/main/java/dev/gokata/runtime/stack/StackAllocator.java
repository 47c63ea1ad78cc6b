package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.GoFatal;

/**
 * The seam of stack allocation: which addresses a stack of some size gets.
 *
 * <p>In Go: {@code stackalloc} and {@code stackfree}, called on a thread's system stack.
 *
 * <p>Here: addresses only; {@link StackWorld} makes stacks live there. A P is a number from 0.
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>A size is a power of two. Sizes of 2, 4, 8 and 16 KiB are orders 0 to 3, and come from the cache of the P.
 *   <li>An empty cache is filled with 16 KiB of stacks of that order from the pool. The last taken from the pool is the
 *       first handed out.
 *   <li>A stack that is freed goes on top of the cache. If that holds 32 KiB of the order already, then stacks from its
 *       top go back to the pool first, until 16 KiB are left.
 *   <li>The pool of an order cuts spans of 32 KiB. A new span's stacks are handed out from the highest address down, one
 *       that was freed before them, and the span that last came to have a free stack before other spans.
 *   <li>A span whose stacks are all free goes back to the source, at once while no collection runs, else when
 *       {@link #freeStackSpans} is called.
 *   <li>Larger sizes get a span of their own. When freed, it goes back to the source at once while no collection runs;
 *       else it is kept for the next stack of its size until {@link #freeStackSpans}.
 *   <li>Without a P, the small sizes come from the pool and go back to it.
 * </ol>
 */
@GoSource(file = "runtime/stack.go", symbol = "stackalloc", simplified = "addresses only")
public interface StackAllocator {

    /** Stands for the P of a thread that has none. */
    int NO_P = -1;

    /**
     * Hands out a stack.
     *
     * @param p the P of the thread that asks, or {@link #NO_P}
     * @param n bytes, a power of two from 2048
     * @return its bounds
     * @throws GoFatal if {@code n} is not a power of two; the text is Go's, {@code stack size not a power of 2}
     */
    Stack stackalloc(int p, long n);

    /**
     * Takes a stack back.
     *
     * @param p the P of the thread that gives it, or {@link #NO_P}
     * @param stk its bounds as they were handed out
     * @throws GoFatal if its size is not a power of two, {@code stack not a power of 2}, or it lies in no span of this
     *     allocator, {@code freeing stack not in a stack span} or {@code bad span state}
     */
    void stackfree(int p, Stack stk);

    /**
     * Gives all stacks in the cache of a P to the pool.
     *
     * @param p the P
     */
    void stackcacheClear(int p);

    /**
     * Says that a collection begins or ends.
     *
     * @param running true while spans must be kept; Go's {@code gcphase != _GCoff}
     */
    void setGcRunning(boolean running);

    /** Gives all spans that hold no stack in use back to their source, caches aside. */
    void freeStackSpans();
}
