package dev.gokata.reference.stack;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;

import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.StackConstants;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * The stacks of one order that no P has in its cache.
 *
 * <p>In Go: one element of {@code stackpool}, with a lock.
 *
 * <ol>
 *   <li>The list holds the spans with a free stack, and no others.
 * </ol>
 */
final class StackPool {

    private static final long SPAN_PAGES = StackConstants.STACK_CACHE_SIZE / PAGE_BYTES;

    private final SpanSource source;
    private final long elemsize;
    private final Deque<StackSpan> withFree = new ArrayDeque<>();
    private final TreeMap<Long, StackSpan> byBase = new TreeMap<>();

    StackPool(SpanSource source, long elemsize) {
        this.source = source;
        this.elemsize = elemsize;
    }

    long alloc() {
        StackSpan span = withFree.peekFirst();
        if (span == null) {
            span = new StackSpan(source.allocManual(SPAN_PAGES), elemsize);
            byBase.put(span.base(), span);
            withFree.addFirst(span);
        }
        long address = span.take();
        if (span.isFull()) {
            withFree.remove(span);
        }
        return address;
    }

    void free(long address, boolean gcRunning) {
        var below = byBase.floorEntry(address);
        if (below == null || address >= below.getKey() + StackConstants.STACK_CACHE_SIZE) {
            throw Go.fatal("freeing stack not in a stack span");
        }
        StackSpan span = below.getValue();
        if (span.isFull()) {
            withFree.addFirst(span);
        }
        span.giveBack(address);
        // A span freed while the collector runs could become a heap span before the collector is done with it.
        if (!gcRunning && span.isUnused()) {
            withFree.remove(span);
            release(span);
        }
    }

    void freeUnusedSpans() {
        for (Iterator<StackSpan> spans = withFree.iterator(); spans.hasNext(); ) {
            StackSpan span = spans.next();
            if (span.isUnused()) {
                spans.remove();
                release(span);
            }
        }
    }

    private void release(StackSpan span) {
        byBase.remove(span.base());
        source.freeManual(span.base(), SPAN_PAGES);
    }
}
