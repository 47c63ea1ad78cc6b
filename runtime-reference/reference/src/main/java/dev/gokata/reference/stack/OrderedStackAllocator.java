package dev.gokata.reference.stack;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;
import static dev.gokata.runtime.stack.StackConstants.NUM_STACK_ORDERS;
import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackAllocator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stack allocator with lists by order: a cache in each P and a pool for small stacks, spans of their own for large ones.
 *
 * <p>In Go: {@code stackalloc} and {@code stackfree}.
 *
 * <p>Here: free lists are beside the stacks, not in their first words.
 *
 * <ol>
 *   <li>A small stack is in use, in one cache, or in the pool.
 *   <li>A large stack is in use, or in the list of its size; in the latter only while a collection runs.
 * </ol>
 */
@GoSource(file = "runtime/stack.go", symbol = "stackalloc", simplified = "free lists are not in the stacks")
public final class OrderedStackAllocator implements StackAllocator {

    private final SpanSource source;
    private final List<StackPool> stackpool = new ArrayList<>();
    private final Map<Integer, List<StackCache>> stackcache = new HashMap<>();
    private final Set<Long> largeInUse = new HashSet<>();
    private final Map<Long, Deque<Long>> stackLarge = new HashMap<>();
    private boolean gcRunning;

    /**
     * Makes an allocator that has no pages yet.
     *
     * @param source where they come from
     */
    public OrderedStackAllocator(SpanSource source) {
        this.source = source;
        for (int order = 0; order < NUM_STACK_ORDERS; order++) {
            stackpool.add(new StackPool(source, (long) STACK_MIN << order));
        }
    }

    @Override
    public Stack stackalloc(int p, long n) {
        if (n < STACK_MIN || Long.bitCount(n) != 1) {
            throw Go.fatal("stack size not a power of 2");
        }
        int order = orderOf(n);
        long lo = order >= NUM_STACK_ORDERS ? largeAlloc(n) : smallAlloc(p, order);
        return new Stack(lo, lo + n);
    }

    private long smallAlloc(int p, int order) {
        return p == NO_P ? stackpool.get(order).alloc() : cachesOf(p).get(order).alloc();
    }

    private long largeAlloc(long n) {
        Deque<Long> free = stackLarge.get(n);
        long lo = free == null || free.isEmpty() ? source.allocManual(n / PAGE_BYTES) : free.pop();
        largeInUse.add(lo);
        return lo;
    }

    @Override
    public void stackfree(int p, Stack stk) {
        long n = stk.size();
        if (n < STACK_MIN || Long.bitCount(n) != 1) {
            throw Go.fatal("stack not a power of 2");
        }
        int order = orderOf(n);
        if (order >= NUM_STACK_ORDERS) {
            largeFree(stk);
        } else if (p == NO_P) {
            stackpool.get(order).free(stk.lo(), gcRunning);
        } else {
            cachesOf(p).get(order).free(stk.lo(), gcRunning);
        }
    }

    private void largeFree(Stack stk) {
        if (!largeInUse.remove(stk.lo())) {
            throw Go.fatal("bad span state");
        }
        if (gcRunning) {
            stackLarge.computeIfAbsent(stk.size(), size -> new ArrayDeque<>()).push(stk.lo());
        } else {
            source.freeManual(stk.lo(), stk.size() / PAGE_BYTES);
        }
    }

    @Override
    public void stackcacheClear(int p) {
        cachesOf(p).forEach(cache -> cache.clear(gcRunning));
    }

    @Override
    public void setGcRunning(boolean running) {
        this.gcRunning = running;
    }

    @Override
    public void freeStackSpans() {
        stackpool.forEach(StackPool::freeUnusedSpans);
        stackLarge.forEach((size, free) -> free.forEach(lo -> source.freeManual(lo, size / PAGE_BYTES)));
        stackLarge.clear();
    }

    private List<StackCache> cachesOf(int p) {
        return stackcache.computeIfAbsent(p, unknown -> {
            List<StackCache> caches = new ArrayList<>();
            for (int order = 0; order < NUM_STACK_ORDERS; order++) {
                caches.add(new StackCache(stackpool.get(order), (long) STACK_MIN << order));
            }
            return caches;
        });
    }

    private static int orderOf(long n) {
        return Long.numberOfTrailingZeros(n) - Long.numberOfTrailingZeros(STACK_MIN);
    }
}
