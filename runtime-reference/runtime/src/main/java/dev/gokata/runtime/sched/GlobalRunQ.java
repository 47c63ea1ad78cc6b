package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * The seam of the run queue that all Ps share.
 *
 * <p>In Go: a {@link GQueue} under the scheduler's lock. {@code Gosched}, preemption and full local queues put here.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "schedt.runq")
public interface GlobalRunQ {

    /**
     * Several Gs from the head.
     *
     * @param gp the first, to run; null if the queue was empty
     * @param rest those behind it, for the local queue
     */
    @GoSource(file = "runtime/proc.go", symbol = "globrunqgetbatch")
    record Batch(@Nullable G gp, GQueue rest) {}

    /**
     * Adds at the tail.
     *
     * @param gp one that is on no queue
     */
    void globrunqput(G gp);

    /**
     * Adds at the head.
     *
     * @param gp one that is on no queue
     */
    void globrunqputhead(G gp);

    /**
     * Adds a batch at the tail, in its order.
     *
     * @param batch the batch, empty afterwards
     */
    void globrunqputbatch(GQueue batch);

    /**
     * Takes one from the head.
     *
     * @return the first, or null if there is none
     */
    @Nullable
    G globrunqget();

    /**
     * Takes this P's share from the head: the size divided by the number of Ps, and one more.
     *
     * @param n the most to take, from 1; half a ring, as Go asks
     * @return the first, and up to n - 1 behind it
     */
    Batch globrunqgetbatch(int n);

    /**
     * Returns how many are on it, as of now.
     *
     * @return from 0
     */
    int size();
}
