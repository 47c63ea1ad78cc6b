package dev.gokata.katas.runqueue;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.RunQFields;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What others do to a queue, each thing in one step: nobody comes between.
 *
 * <p>Real owners and thieves can't do that, and your code can't either. It is how one of your methods is tried against others
 * before those are written.
 */
final class AtOnce {

    private final RunQFields fields;

    AtOnce(RunQFields fields) {
        this.fields = fields;
    }

    /** Does something in one step. */
    static <T> T inOneStep(Supplier<T> operation) {
        List<T> result = new ArrayList<>();
        Go.systemstack(() -> result.add(operation.get()));
        return result.get(0);
    }

    boolean isEmpty() {
        return inOneStep(() -> fields.runqhead.load() == fields.runqtail.load() && fields.runnext.load() == null);
    }

    boolean addsToRing(G gp) {
        return inOneStep(() -> add(gp));
    }

    /** Answers false if the one who was there found no room in the ring; then nothing was done. */
    boolean addsNext(G gp) {
        return inOneStep(() -> {
            G before = fields.runnext.load();
            if (before != null && !add(before)) {
                return false;
            }
            fields.runnext.store(gp);
            return true;
        });
    }

    List<G> takesNext() {
        return inOneStep(() -> {
            G gp = fields.runnext.load();
            fields.runnext.store(null);
            return gp == null ? List.<G>of() : List.of(gp);
        });
    }

    List<G> takesOne() {
        return inOneStep(() -> take(Math.min(1, size())));
    }

    List<G> takesHalf() {
        return inOneStep(() -> take((size() + 1) / 2));
    }

    List<G> takesHalfTo(SharedQueue global) {
        return inOneStep(() -> {
            List<G> taken = take((size() + 1) / 2);
            GQueue batch = new GQueue();
            taken.forEach(batch::pushBack);
            global.globrunqputbatch(batch);
            return taken;
        });
    }

    /** Is a victim of whom a thief takes half, or runnext if it is alone. */
    int grab(GRing batch, int batchHead, boolean stealRunNextG) {
        List<G> taken = takesHalf();
        if (taken.isEmpty() && stealRunNextG) {
            taken = takesNext();
        }
        for (int i = 0; i < taken.size(); i++) {
            batch.set(batchHead + i, taken.get(i));
        }
        return taken.size();
    }

    private int size() {
        return fields.runqtail.load() - fields.runqhead.load();
    }

    /** Adds to the ring, of whoever is in one step already. */
    boolean add(G gp) {
        int tail = fields.runqtail.load();
        if (size() == fields.runq.size()) {
            return false;
        }
        fields.runq.set(tail, gp);
        fields.runqtail.store(tail + 1);
        return true;
    }

    private List<G> take(int count) {
        int head = fields.runqhead.load();
        List<G> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // A slot that was not written yet is told as what it is.
            taken.add(fields.runq.get(head + i));
        }
        fields.runqhead.store(head + count);
        return taken;
    }
}
