package dev.gokata.katas.runqueue;

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
import dev.gokata.runtime.sim.Go;

/**
 * A P's own run queue: a ring without locks, and one place before it.
 *
 * <p>All that a queue remembers is in its {@link RunQFields}: others look at them, and change them, at any moment.
 */
public final class RunQueue implements RunQParts {

    /** How long a thief leaves the runnext of a running P alone. */
    private static final long RUNNEXT_PAUSE_NANOS = 3_000;

    private final P p;
    private final GlobalRunQ global;
    private final RunQFields fields;

    /**
     * Makes a queue.
     *
     * @param p the P whose queue it is
     * @param global where a full ring puts half
     * @param fields the head, the tail, the ring and {@code runnext}
     */
    public RunQueue(P p, GlobalRunQ global, RunQFields fields) {
        this.p = p;
        this.global = global;
        this.fields = fields;
    }

    /**
     * Adds a goroutine at the tail of the ring. Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @return false if the ring is full, and nothing was done
     */
    @Override
    public boolean putInRing(G gp) {
        int head = fields.runqhead.load();
        int tail = fields.runqtail.load();
        if (tail - head == fields.runq.size()) {
            return false;
        }
        fields.runq.set(tail, gp);
        // Only now: whoever sees the new tail reads the slot.
        fields.runqtail.store(tail + 1);
        return true;
    }

    /**
     * Takes a goroutine from the head of the ring. Only the owner calls this.
     *
     * @return the oldest, or null if the ring is empty
     */
    @Override
    public G getFromRing() {
        while (true) {
            int head = fields.runqhead.load();
            int tail = fields.runqtail.load();
            if (head == tail) {
                return null;
            }
            G gp = fields.runq.get(head);
            if (fields.runqhead.compareAndSwap(head, head + 1)) {
                return gp;
            }
        }
    }

    /**
     * Puts a goroutine into {@code runnext}. Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @return who was there, and is on no queue now; or null if nobody was
     */
    @Override
    public G putNext(G gp) {
        return fields.runnext.swap(gp);
    }

    /**
     * Takes the goroutine from {@code runnext}. Only the owner calls this.
     *
     * @return who was there, or null if nobody was, or a thief was quicker
     */
    @Override
    public G getNext() {
        G next = fields.runnext.load();
        // Nobody but the owner puts one there: if this fails, it is empty, and there is nothing to try again for.
        return next != null && fields.runnext.compareAndSwap(next, null) ? next : null;
    }

    /**
     * Moves half of a full ring to the global queue, and one more behind it. Only the owner calls
     * this.
     *
     * @param gp a goroutine that is on no queue
     * @return false if the ring is not full, or a thief was quicker; then nothing was done
     */
    @Override
    public boolean runqputslow(G gp) {
        int head = fields.runqhead.load();
        int tail = fields.runqtail.load();
        if (tail - head != fields.runq.size()) {
            return false;
        }
        G[] older = new G[fields.runq.size() / 2];
        for (int i = 0; i < older.length; i++) {
            older[i] = fields.runq.get(head + i);
        }
        if (!fields.runqhead.compareAndSwap(head, head + older.length)) {
            return false;
        }
        // They are ours only now: linked before, a thief's own links would be overwritten.
        GQueue batch = new GQueue();
        for (G each : older) {
            batch.pushBack(each);
        }
        batch.pushBack(gp);
        global.globrunqputbatch(batch);
        return true;
    }

    /**
     * Adds a goroutine, somewhere. Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @param next whether it goes to {@code runnext}
     */
    @Override
    public void runqput(G gp, boolean next) {
        G toRing = next ? putNext(gp) : gp;
        if (toRing == null) {
            return;
        }
        while (!putInRing(toRing)) {
            if (runqputslow(toRing)) {
                return;
            }
        }
    }

    /**
     * Takes what runs next. Only the owner calls this.
     *
     * @return the goroutine, and whether it goes on with the time slice of the one before; null if there is none
     */
    @Override
    public NextG runqget() {
        G next = getNext();
        if (next != null) {
            return new NextG(next, true);
        }
        G gp = getFromRing();
        return gp == null ? null : new NextG(gp, false);
    }

    /**
     * Adds a batch at the tail of the ring, as far as there is room. Only the owner calls this.
     *
     * @param batch the batch, which keeps what found no room
     */
    @Override
    public void runqputbatch(GQueue batch) {
        int head = fields.runqhead.load();
        int tail = fields.runqtail.load();
        while (tail - head < fields.runq.size() && !batch.empty()) {
            fields.runq.set(tail, batch.pop());
            tail++;
        }
        fields.runqtail.store(tail);
    }

    /**
     * Takes half of this queue for a thief. Thieves call this, while the owner and others go on.
     *
     * @param batch the thief's ring, as large as this one
     * @param batchHead the counter in it at which to begin to write
     * @param stealRunNextG whether {@code runnext} may be taken
     * @return how many were taken, from 0
     */
    @Override
    public int runqgrab(GRing batch, int batchHead, boolean stealRunNextG) {
        while (true) {
            int head = fields.runqhead.load();
            int there = fields.runqtail.load() - head;
            if (there == 0) {
                G next = stealRunNextG ? fields.runnext.load() : null;
                if (next == null) {
                    return 0;
                }
                waitIfItIsAboutToRun();
                if (fields.runnext.compareAndSwap(next, null)) {
                    batch.set(batchHead, next);
                    return 1;
                }
                continue;
            }
            int half = there - there / 2;
            if (half > fields.runq.size() / 2) {
                // The head is older than the tail: the two don't fit together.
                continue;
            }
            for (int i = 0; i < half; i++) {
                batch.set(batchHead + i, fields.runq.get(head + i));
            }
            if (fields.runqhead.compareAndSwap(head, head + half)) {
                return half;
            }
        }
    }

    private void waitIfItIsAboutToRun() {
        M m = p.m;
        if (p.status != PStatus.RUNNING || m == null) {
            return;
        }
        G running = m.curg;
        if (running == null || GStatus.of(running.atomicstatus.load()) != GStatus.SYSCALL) {
            Go.sleep(RUNNEXT_PAUSE_NANOS);
        }
    }

    /**
     * Steals from another P's queue into this one, which is empty. Only the owner of this queue
     * calls this.
     *
     * @param victim the other queue
     * @param stealRunNextG whether its {@code runnext} may be taken
     * @return the one to run, or null if nothing was stolen
     */
    @Override
    public G runqsteal(RunQ victim, boolean stealRunNextG) {
        int tail = fields.runqtail.load();
        int stolen = victim.runqgrab(fields.runq, tail, stealRunNextG);
        if (stolen == 0) {
            return null;
        }
        int queued = stolen - 1;
        G gp = fields.runq.get(tail + queued);
        if (queued > 0) {
            fields.runqtail.store(tail + queued);
        }
        return gp;
    }

    /**
     * Tells whether there is nothing to run. Anyone may ask.
     *
     * @return whether the ring and {@code runnext} were both empty at one moment
     */
    @Override
    public boolean runqempty() {
        while (true) {
            int head = fields.runqhead.load();
            int tail = fields.runqtail.load();
            boolean noNext = fields.runnext.load() == null;
            // If the tail has moved, who was in runnext may be in the ring now, and neither look saw him.
            if (tail == fields.runqtail.load()) {
                return head == tail && noNext;
            }
        }
    }
}
