package dev.gokata.runtime.stack;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.Go;

/**
 * A stack allocator that gives every stack pages of its own, and never uses an address twice.
 *
 * <p>So whoever goes on using a stack that was freed meets a fault, and not another stack.
 */
@Simulator
public final class FreshStackAllocator implements StackAllocator {

    private final SpanSource spans;

    /**
     * Makes an allocator.
     *
     * @param spans where the pages come from
     */
    public FreshStackAllocator(SpanSource spans) {
        this.spans = spans;
    }

    @Override
    public Stack stackalloc(int p, long n) {
        if (n <= 0 || Long.bitCount(n) != 1) {
            throw Go.fatal("stack size not a power of 2");
        }
        long lo = spans.allocManual((n + PAGE_BYTES - 1) / PAGE_BYTES);
        return new Stack(lo, lo + n);
    }

    @Override
    public void stackfree(int p, Stack stk) {
        // Its addresses stay taken.
    }

    @Override
    public void stackcacheClear(int p) {
        // There is no cache.
    }

    @Override
    public void setGcRunning(boolean running) {
        // Spans are always kept.
    }

    @Override
    public void freeStackSpans() {
        // Spans are always kept.
    }
}
