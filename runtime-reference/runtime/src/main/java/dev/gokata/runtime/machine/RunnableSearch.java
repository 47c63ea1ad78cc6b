package dev.gokata.runtime.machine;

import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GRing;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GlobalRunQ;
import dev.gokata.runtime.sched.NextG;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search of a thread for a goroutine to run.
 *
 * <p>In Go: {@code findRunnable}.
 *
 * <p>Here: timers, every 61st time the global queue, the own queue, a batch of the global queue, and then four rounds of
 * stealing, of which the last may take what another P runs next. All Ps are asked in turn, in Go in a random order.
 */
final class RunnableSearch {

    /** So that two goroutines that ready each other can't keep the global queue waiting for ever. */
    private static final int GLOBAL_TICK = 61;

    private static final int STEAL_ROUNDS = 4;

    private final Scheduler scheduler;

    RunnableSearch(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Nullable
    Curg findRunnable(MThread thread) {
        Curg fired = scheduler.due.poll();
        while (fired != null) {
            scheduler.ready(fired);
            fired = scheduler.due.poll();
        }
        if (thread.p.schedtick % GLOBAL_TICK == 0 && scheduler.global.size() > 0) {
            G gp = scheduler.global.globrunqget();
            if (gp != null) {
                return begins(thread, gp);
            }
        }
        NextG next = thread.runq.runqget();
        if (next != null) {
            return next.inheritTime() ? curgOf(next.gp()) : begins(thread, next.gp());
        }
        if (scheduler.global.size() > 0) {
            GlobalRunQ.Batch batch = scheduler.global.globrunqgetbatch(GRing.GO_SLOTS / 2);
            G gp = batch.gp();
            if (gp != null) {
                thread.runq.runqputbatch(batch.rest());
                return begins(thread, gp);
            }
        }
        G stolen = steal(thread);
        return stolen == null ? null : begins(thread, stolen);
    }

    private @Nullable G steal(MThread thief) {
        for (int round = 1; round <= STEAL_ROUNDS; round++) {
            for (int i = 1; i < scheduler.threads.size(); i++) {
                MThread victim = scheduler.threads.get((thief.p.id + i) % scheduler.threads.size());
                G gp = thief.runq.runqsteal(victim.runq, round == STEAL_ROUNDS);
                if (gp != null) {
                    return gp;
                }
            }
        }
        return null;
    }

    private Curg begins(MThread thread, G gp) {
        thread.p.schedtick++;
        return curgOf(gp);
    }

    private Curg curgOf(G gp) {
        return scheduler.allgs().get((int) gp.goid - 1);
    }

    /** Looks at all queues. */
    boolean anyWork() {
        if (!scheduler.due.isEmpty() || scheduler.global.size() > 0) {
            return true;
        }
        for (MThread thread : scheduler.threads) {
            if (!thread.runq.runqempty()) {
                return true;
            }
        }
        return false;
    }

    /** Makes sure that no goroutine is runnable when all threads have found nothing to run. */
    void checkNothingIsLost(List<Curg> allgs) {
        for (Curg gp : allgs) {
            if (GStatus.of(scheduler.statuses.readgstatus(gp.g())) == GStatus.RUNNABLE && !anyWork()) {
                throw new SeamFault(
                        Seam.RUN_Q,
                        "lost " + gp + ": it is _Grunnable, and all run queues say that they are empty;"
                                + " if RunQ is right then GlobalRunQ is wrong");
            }
        }
    }
}
