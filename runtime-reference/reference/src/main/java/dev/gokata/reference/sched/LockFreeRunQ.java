package dev.gokata.reference.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.M;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.P;
import dev.gokata.runtime.sched.PStatus;
import dev.gokata.runtime.sched.RunQ;
import dev.gokata.runtime.sched.RunQFields;
import dev.gokata.runtime.sched.RunQParts;
import dev.gokata.runtime.sim.AtomicPointer;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Go;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run queue without locks: a ring between two counters, and one place before it.
 *
 * <p>In Go: the same.
 *
 * <ol>
 *   <li>The Gs of the ring are those at head, head + 1, … tail - 1, and never more than the ring has slots.
 *   <li>The tail is moved by the owner only, after the slot before it was written.
 *   <li>The head is moved by compare and swap, by whoever has already read what he takes.
 *   <li>{@code runnext} is made non-null by the owner only, so a failed compare and swap of the owner means that a thief
 *       has it, and there is nothing to try again for.
 * </ol>
 */
@GoSource(file = "runtime/proc.go", symbol = "runqget")
public final class LockFreeRunQ implements RunQParts {

    /* Why reading a slot that somebody else may be overwriting is harmless
     *
     * A thief reads the head, then the tail, then slots, and moves the head only if it is where it was. The owner writes
     * to a slot again only when the head has gone past it. So when the thief has read a slot that was overwritten, the
     * head has moved, and his compare and swap fails. It can't have come back to the same number by chance: that
     * would take 2^32 goroutines between the two steps.
     *
     * For the same reason head and tail may not fit together when a thief reads them: the head is old, the tail new.
     * Half of what seems to be there is then over half the ring, and he looks again.
     */

    /** How long a thief leaves a running P's runnext alone. */
    private static final long RUNNEXT_PAUSE_NANOS = 3_000;

    private final P owner;
    private final GlobalRunQ global;
    private final CasGStatus statuses = new CasGStatus();
    private final GRing ring;
    private final AtomicUint32 runqhead;
    private final AtomicUint32 runqtail;
    private final AtomicPointer<G> runnext;

    /**
     * Makes an empty queue of Go's size.
     *
     * @param owner the P whose it is
     * @param global where a full ring puts half
     */
    public LockFreeRunQ(P owner, GlobalRunQ global) {
        this(owner, global, GRing.GO_SLOTS, 0);
    }

    /**
     * Makes an empty queue of any size.
     *
     * @param owner the P whose it is
     * @param global where a full ring puts half
     * @param slots the size of the ring, a power of two, from 2
     * @param start where both counters begin, any number: they wrap around
     */
    public LockFreeRunQ(P owner, GlobalRunQ global, int slots, int start) {
        this(owner, global, new RunQFields(slots, start));
    }

    /**
     * Makes a queue of given fields.
     *
     * @param owner the P whose it is
     * @param global where a full ring puts half
     * @param fields its fields, which nobody but run queues changes from now on
     */
    public LockFreeRunQ(P owner, GlobalRunQ global, RunQFields fields) {
        this.owner = owner;
        this.global = global;
        ring = fields.runq;
        runqhead = fields.runqhead;
        runqtail = fields.runqtail;
        runnext = fields.runnext;
    }

    @Override
    public boolean runqempty() {
        // After the look at the ring, runnext may be displaced into it, and whoever displaced it be run: both would
        // seem
        // empty, and never were.
        while (true) {
            int head = runqhead.load();
            int tail = runqtail.load();
            boolean hasNext = runnext.load() != null;
            if (tail == runqtail.load()) {
                return head == tail && !hasNext;
            }
        }
    }

    @Override
    public boolean putInRing(G gp) {
        int head = runqhead.load();
        int tail = runqtail.load();
        if (tail - head >= ring.size()) {
            return false;
        }
        ring.set(tail, gp);
        runqtail.store(tail + 1);
        return true;
    }

    @Override
    public @Nullable G getFromRing() {
        while (true) {
            int head = runqhead.load();
            int tail = runqtail.load();
            if (tail == head) {
                return null;
            }
            G gp = ring.get(head);
            if (runqhead.compareAndSwap(head, head + 1)) {
                return Objects.requireNonNull(gp);
            }
        }
    }

    @Override
    public @Nullable G putNext(G gp) {
        while (true) {
            G oldnext = runnext.load();
            if (runnext.compareAndSwap(oldnext, gp)) {
                return oldnext;
            }
        }
    }

    @Override
    public @Nullable G getNext() {
        G next = runnext.load();
        return next != null && runnext.compareAndSwap(next, null) ? next : null;
    }

    @Override
    public boolean runqputslow(G gp) {
        int head = runqhead.load();
        int tail = runqtail.load();
        if (tail - head < ring.size()) {
            return false;
        }
        int half = ring.size() / 2;
        G[] batch = new G[half];
        for (int i = 0; i < half; i++) {
            batch[i] = Objects.requireNonNull(ring.get(head + i));
        }
        if (!runqhead.compareAndSwap(head, head + half)) {
            return false;
        }
        // Only now are they ours: linking them before would write to Gs that a thief may be running.
        GQueue queue = new GQueue();
        for (G each : batch) {
            queue.pushBack(each);
        }
        queue.pushBack(gp);
        global.globrunqputbatch(queue);
        return true;
    }

    @Override
    public void runqput(G gp, boolean next) {
        G put = next ? putNext(gp) : gp;
        // If the ring was full and is not any more, a thief was there, and there is room now.
        while (put != null && !putInRing(put) && !runqputslow(put)) {}
    }

    @Override
    public @Nullable NextG runqget() {
        G next = getNext();
        if (next != null) {
            return new NextG(next, true);
        }
        G gp = getFromRing();
        return gp == null ? null : new NextG(gp, false);
    }

    @Override
    public void runqputbatch(GQueue batch) {
        if (batch.empty()) {
            return;
        }
        int head = runqhead.load();
        int tail = runqtail.load();
        int put = 0;
        while (tail + put - head < ring.size()) {
            G gp = batch.pop();
            if (gp == null) {
                break;
            }
            ring.set(tail + put, gp);
            put++;
        }
        runqtail.store(tail + put);
    }

    @Override
    public int runqgrab(GRing batch, int batchHead, boolean stealRunNextG) {
        while (true) {
            int head = runqhead.load();
            int tail = runqtail.load();
            int there = tail - head;
            int n = there - there / 2;
            if (n == 0) {
                G next = stealRunNextG ? runnext.load() : null;
                if (next == null) {
                    return 0;
                }
                pauseIfRunning();
                if (runnext.compareAndSwap(next, null)) {
                    batch.set(batchHead, next);
                    return 1;
                }
                continue;
            }
            if (n < 0 || n > ring.size() / 2) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                batch.set(batchHead + i, Objects.requireNonNull(ring.get(head + i)));
            }
            if (runqhead.compareAndSwap(head, head + n)) {
                return n;
            }
        }
    }

    /** Who readied runnext is likely to block soon, and its P would run it at once; taken now, it would only be moved. */
    private void pauseIfRunning() {
        M m = owner.m;
        if (owner.status != PStatus.RUNNING || m == null) {
            return;
        }
        G curg = m.curg;
        if (curg == null || GStatus.of(statuses.readgstatus(curg)) != GStatus.SYSCALL) {
            Go.sleep(RUNNEXT_PAUSE_NANOS);
        }
    }

    @Override
    public @Nullable G runqsteal(RunQ victim, boolean stealRunNextG) {
        int tail = runqtail.load();
        int n = victim.runqgrab(ring, tail, stealRunNextG);
        if (n == 0) {
            return null;
        }
        n--;
        G gp = ring.get(tail + n);
        if (n > 0) {
            int head = runqhead.load();
            if (tail - head + n >= ring.size()) {
                throw Go.fatal("runqsteal: runq overflow");
            }
            runqtail.store(tail + n);
        }
        return gp;
    }
}
