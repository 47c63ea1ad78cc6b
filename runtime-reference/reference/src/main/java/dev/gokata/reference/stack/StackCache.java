package dev.gokata.reference.stack;

import dev.gokata.runtime.stack.StackConstants;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The free stacks of one order that belong to a P, so that it can take them without a lock.
 *
 * <p>In Go: one element of {@code mcache.stackcache}.
 */
final class StackCache {

    private static final int HALF = StackConstants.STACK_CACHE_SIZE / 2;

    private final StackPool pool;
    private final long elemsize;
    private final Deque<Long> list = new ArrayDeque<>();

    StackCache(StackPool pool, long elemsize) {
        this.pool = pool;
        this.elemsize = elemsize;
    }

    private long size() {
        return list.size() * elemsize;
    }

    long alloc() {
        if (list.isEmpty()) {
            // Half, so that neither the next alloc nor the next free has to come here again.
            while (size() < HALF) {
                list.push(pool.alloc());
            }
        }
        return list.pop();
    }

    void free(long address, boolean gcRunning) {
        if (size() >= StackConstants.STACK_CACHE_SIZE) {
            while (size() > HALF) {
                pool.free(list.pop(), gcRunning);
            }
        }
        list.push(address);
    }

    void clear(boolean gcRunning) {
        while (!list.isEmpty()) {
            pool.free(list.pop(), gcRunning);
        }
    }
}
