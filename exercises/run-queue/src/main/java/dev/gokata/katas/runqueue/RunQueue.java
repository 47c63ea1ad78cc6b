package dev.gokata.katas.runqueue;

import dev.gokata.kata.Kata;
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
 * <p>This is the only file you edit. The rules that the comments mention are those of the kata's README. The types that the
 * brief names are imported.
 *
 * <p>All that a queue remembers is in its {@link RunQFields}: others look at them, and change them, at any moment.
 */
public final class RunQueue implements RunQParts {

    private final P p;
    private final GlobalRunQ global;
    private final RunQFields fields;

    /**
     * Makes a queue. There is nothing to add here.
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
     * Task 1: adds a goroutine at the tail of the ring (rules 1 to 3). Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @return false if the ring is full, and nothing was done
     */
    @Override
    public boolean putInRing(G gp) {
        throw Kata.todo(1);
    }

    /**
     * Task 1: takes a goroutine from the head of the ring (rules 1 and 4). Only the owner calls this.
     *
     * @return the oldest, or null if the ring is empty
     */
    @Override
    public G getFromRing() {
        throw Kata.todo(1);
    }

    /**
     * Task 2: puts a goroutine into {@code runnext} (rules 5 and 6). Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @return who was there, and is on no queue now; or null if nobody was
     */
    @Override
    public G putNext(G gp) {
        throw Kata.todo(2);
    }

    /**
     * Task 2: takes the goroutine from {@code runnext} (rules 5 and 7). Only the owner calls this.
     *
     * @return who was there, or null if nobody was, or a thief was quicker
     */
    @Override
    public G getNext() {
        throw Kata.todo(2);
    }

    /**
     * Task 3: moves half of a full ring to the global queue, and one more behind it (rules 8 to 10). Only the owner calls
     * this.
     *
     * @param gp a goroutine that is on no queue
     * @return false if the ring is not full, or a thief was quicker; then nothing was done
     */
    @Override
    public boolean runqputslow(G gp) {
        throw Kata.todo(3);
    }

    /**
     * Task 4: adds a goroutine, somewhere (rules 11 and 12). Only the owner calls this.
     *
     * @param gp a goroutine that is on no queue
     * @param next whether it goes to {@code runnext}
     */
    @Override
    public void runqput(G gp, boolean next) {
        throw Kata.todo(4);
    }

    /**
     * Task 4: takes what runs next (rule 13). Only the owner calls this.
     *
     * @return the goroutine, and whether it goes on with the time slice of the one before; null if there is none
     */
    @Override
    public NextG runqget() {
        throw Kata.todo(4);
    }

    /**
     * Task 4: adds a batch at the tail of the ring, as far as there is room (rule 14). Only the owner calls this.
     *
     * @param batch the batch, which keeps what found no room
     */
    @Override
    public void runqputbatch(GQueue batch) {
        throw Kata.todo(4);
    }

    /**
     * Task 5: takes half of this queue for a thief (rules 15 to 18). Thieves call this, while the owner and others go on.
     *
     * @param batch the thief's ring, as large as this one
     * @param batchHead the counter in it at which to begin to write
     * @param stealRunNextG whether {@code runnext} may be taken
     * @return how many were taken, from 0
     */
    @Override
    public int runqgrab(GRing batch, int batchHead, boolean stealRunNextG) {
        throw Kata.todo(5);
    }

    /**
     * Task 6: steals from another P's queue into this one, which is empty (rules 19 to 21). Only the owner of this queue
     * calls this.
     *
     * @param victim the other queue
     * @param stealRunNextG whether its {@code runnext} may be taken
     * @return the one to run, or null if nothing was stolen
     */
    @Override
    public G runqsteal(RunQ victim, boolean stealRunNextG) {
        throw Kata.todo(6);
    }

    /**
     * Task 7: tells whether there is nothing to run (rules 22 and 23). Anyone may ask.
     *
     * @return whether the ring and {@code runnext} were both empty at one moment
     */
    @Override
    public boolean runqempty() {
        throw Kata.todo(7);
    }
}
