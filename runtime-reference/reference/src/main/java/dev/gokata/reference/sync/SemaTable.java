package dev.gokata.reference.sync;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.WaitReason;
import dev.gokata.runtime.sync.Semaphores;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Semaphores in a table of buckets, each with its lock.
 *
 * <p>In Go: 251 buckets, a prime, so that the addresses of equal things in a row don't share few of them.
 *
 * <p>Here: counters count as lying one behind the other in memory, in the order in which they were first used. A run has
 * a table of its own.
 *
 * <ol>
 *   <li>A waiter raises the bucket's number of waiters <i>before</i> it looks at the counter for the last time, and a
 *       releaser raises the counter <i>before</i> it looks at that number. So one of them sees the other. With either
 *       order turned around, both could look first, and the waiter would wait for a unit that is there.
 *   <li>A waiter is in the queue before it parks, and lets go of the bucket's lock only when it counts as waiting.
 * </ol>
 */
@GoSource(file = "runtime/sema.go", symbol = "semTable", simplified = "a map for each treap; yields to all others")
public final class SemaTable implements Semaphores {

    private static final int SEM_TAB_SIZE = 251;

    private final @Nullable SemaRoot[] roots = new @Nullable SemaRoot[SEM_TAB_SIZE];
    private final Map<AtomicUint32, Integer> places = new IdentityHashMap<>();

    /** Makes a table in which nobody waits. */
    public SemaTable() {}

    @Override
    public void semacquire(AtomicUint32 addr, boolean lifo, WaitReason reason) {
        if (cansemacquire(addr)) {
            return;
        }
        SemaWaiter waiter = new SemaWaiter(Go.getg());
        SemaRoot root = rootFor(addr);
        do {
            root.lock.lock();
            root.nwait.add(1);
            if (cansemacquire(addr)) {
                root.nwait.add(-1);
                root.lock.unlock();
                return;
            }
            root.queue(addr, waiter, lifo);
            Go.gopark(
                    () -> {
                        root.lock.unlock();
                        return true;
                    },
                    reason,
                    addr);
        } while (!waiter.hasTicket && !cansemacquire(addr));
    }

    @Override
    public void semrelease(AtomicUint32 addr, boolean handoff) {
        SemaRoot root = rootFor(addr);
        addr.add(1);
        if (root.nwait.load() == 0) {
            return;
        }
        SemaWaiter waiter = takeFirst(root, addr);
        if (waiter == null) {
            return;
        }
        if (handoff && cansemacquire(addr)) {
            waiter.hasTicket = true;
        }
        Go.goready(waiter.goroutine);
        if (waiter.hasTicket) {
            // The mutex that a unit stands for is the waiter's already: to go on here would only keep it waiting.
            Go.gosched();
        }
    }

    private static @Nullable SemaWaiter takeFirst(SemaRoot root, AtomicUint32 addr) {
        root.lock.lock();
        // Others of the bucket may be all that wait, or those seen may have been taken meanwhile.
        SemaWaiter waiter = root.nwait.load() == 0 ? null : root.dequeue(addr);
        if (waiter != null) {
            root.nwait.add(-1);
        }
        root.lock.unlock();
        return waiter;
    }

    private static boolean cansemacquire(AtomicUint32 addr) {
        while (true) {
            int units = addr.load();
            if (units == 0) {
                return false;
            }
            if (addr.compareAndSwap(units, units - 1)) {
                return true;
            }
        }
    }

    private SemaRoot rootFor(AtomicUint32 addr) {
        int place = places.computeIfAbsent(addr, unused -> places.size()) % SEM_TAB_SIZE;
        SemaRoot root = roots[place];
        if (root == null) {
            root = new SemaRoot();
            roots[place] = root;
        }
        return root;
    }
}
