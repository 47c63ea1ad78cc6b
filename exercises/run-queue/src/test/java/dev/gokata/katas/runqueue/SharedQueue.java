package dev.gokata.katas.runqueue;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GQueue;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;

/** The queue of all Ps, as your code gets it: each operation is one step, as if the lock were never wanted by two. */
final class SharedQueue implements GlobalRunQ {

    private final GQueue queue = new GQueue();
    private int puts;

    @Override
    public void globrunqput(G gp) {
        Go.point("globrunqput", gp);
        puts++;
        queue.pushBack(gp);
    }

    @Override
    public void globrunqputhead(G gp) {
        Go.point("globrunqputhead", gp);
        puts++;
        queue.push(gp);
    }

    @Override
    public void globrunqputbatch(GQueue batch) {
        Go.point("globrunqputbatch", null);
        puts++;
        queue.pushBackAll(batch);
    }

    @Override
    public G globrunqget() {
        Go.point("globrunqget", null);
        return queue.pop();
    }

    @Override
    public Batch globrunqgetbatch(int n) {
        throw new UnsupportedOperationException("a P's own queue takes nothing from the global one");
    }

    @Override
    public int size() {
        Go.point("size", null);
        return queue.size();
    }

    /** Returns how often something was put. */
    int puts() {
        return puts;
    }

    /** Lists what is on the queue, the first to run first; of a list that goes in a circle, its beginning. */
    List<Long> goids(int most) {
        List<G> all = new ArrayList<>();
        G gp = queue.pop();
        while (gp != null && all.size() < most) {
            all.add(gp);
            gp = queue.pop();
        }
        List<Long> goids = new ArrayList<>();
        for (G each : all) {
            goids.add(each.goid);
        }
        // Put back only where all is well: a G that is there twice can't be linked twice.
        if (all.stream().distinct().count() == all.size()) {
            all.forEach(queue::pushBack);
        }
        return goids;
    }
}
