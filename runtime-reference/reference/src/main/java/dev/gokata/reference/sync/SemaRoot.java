package dev.gokata.reference.sync;

import dev.gokata.runtime.sim.AtomicUint32;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The waiters of all semaphores whose addresses fall into one bucket.
 *
 * <p>In Go: a treap of addresses, each with a list of waiters; the treap keeps the search short when many addresses share a
 * bucket.
 *
 * <p>Here: a map that asks for the same object, and is never walked through. What order can be seen, that of a list, is
 * Go's.
 */
final class SemaRoot {

    /** Guards the queues. */
    final SpinLock lock = new SpinLock();

    /** How many wait in all queues. Written under the lock, read without it to avoid the lock. */
    final AtomicUint32 nwait = new AtomicUint32();

    private final Map<AtomicUint32, Deque<SemaWaiter>> queues = new IdentityHashMap<>();

    void queue(AtomicUint32 addr, SemaWaiter waiter, boolean lifo) {
        Deque<SemaWaiter> queue = queues.computeIfAbsent(addr, unused -> new ArrayDeque<>());
        if (lifo) {
            queue.addFirst(waiter);
        } else {
            queue.addLast(waiter);
        }
    }

    @Nullable
    SemaWaiter dequeue(AtomicUint32 addr) {
        Deque<SemaWaiter> queue = queues.get(addr);
        if (queue == null) {
            return null;
        }
        SemaWaiter first = queue.removeFirst();
        if (queue.isEmpty()) {
            queues.remove(addr);
        }
        return first;
    }
}
