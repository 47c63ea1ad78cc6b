package dev.gokata.reference.sched;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.RuntimeMutex;
import dev.gokata.runtime.sim.AtomicInt32;
import org.jspecify.annotations.Nullable;

/**
 * A global run queue under one lock.
 *
 * <p>In Go: the scheduler's lock guards much more; its callers take it. The size is read without it.
 *
 * <p>Here: each operation takes the lock itself.
 */
@GoSource(file = "runtime/proc.go", symbol = "globrunqgetbatch")
public final class LockedGlobalRunQ implements GlobalRunQ {

    private final RuntimeMutex lock = new RuntimeMutex("sched.lock");
    private final GQueue runq = new GQueue();
    /** The size of the queue, written under the lock and read without it. */
    private final AtomicInt32 size = new AtomicInt32();

    private final int gomaxprocs;

    /**
     * Makes an empty queue.
     *
     * @param gomaxprocs how many Ps share it, from 1
     */
    public LockedGlobalRunQ(int gomaxprocs) {
        if (gomaxprocs < 1) {
            throw new IllegalArgumentException("GOMAXPROCS of " + gomaxprocs + ": there is at least one P");
        }
        this.gomaxprocs = gomaxprocs;
    }

    @Override
    public void globrunqput(G gp) {
        lock.lock();
        runq.pushBack(gp);
        publishSizeAndUnlock();
    }

    @Override
    public void globrunqputhead(G gp) {
        lock.lock();
        runq.push(gp);
        publishSizeAndUnlock();
    }

    @Override
    public void globrunqputbatch(GQueue batch) {
        lock.lock();
        runq.pushBackAll(batch);
        publishSizeAndUnlock();
    }

    @Override
    public @Nullable G globrunqget() {
        lock.lock();
        @Nullable G gp = runq.pop();
        publishSizeAndUnlock();
        return gp;
    }

    @Override
    public Batch globrunqgetbatch(int n) {
        lock.lock();
        int share = Math.min(n, Math.min(runq.size(), runq.size() / gomaxprocs + 1));
        @Nullable G first = runq.pop();
        GQueue rest = new GQueue();
        for (int taken = 1; taken < share; taken++) {
            G gp = runq.pop();
            if (gp != null) {
                rest.pushBack(gp);
            }
        }
        publishSizeAndUnlock();
        return new Batch(first, rest);
    }

    @Override
    public int size() {
        return size.load();
    }

    private void publishSizeAndUnlock() {
        size.store(runq.size());
        lock.unlock();
    }
}
