package dev.gokata.katas.runqueue;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.NextG;
import dev.gokata.runtime.sched.RunQ;

/** Another P's queue, which can only be grabbed from, as a thief may. */
record Victim(AtOnce fields) implements RunQ {

    @Override
    public int runqgrab(GRing batch, int batchHead, boolean stealRunNextG) {
        return fields.grab(batch, batchHead, stealRunNextG);
    }

    @Override
    public boolean runqempty() {
        return fields.isEmpty();
    }

    @Override
    public void runqput(G gp, boolean next) {
        throw ownerOnly("runqput");
    }

    @Override
    public void runqputbatch(GQueue batch) {
        throw ownerOnly("runqputbatch");
    }

    @Override
    public NextG runqget() {
        throw ownerOnly("runqget");
    }

    @Override
    public G runqsteal(RunQ victim, boolean stealRunNextG) {
        throw ownerOnly("runqsteal");
    }

    private static IllegalStateException ownerOnly(String method) {
        return new IllegalStateException("a thief called " + method + " of the victim: only its owner may");
    }
}
