package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue of goroutines that wait for one channel, first in, first out. Guarded by the channel's lock.
 *
 * <p>In Go: a list linked both ways, so that a select that is over can leave the middle of it.
 *
 * @param <E> the type of the channel's elements
 */
@GoSource(file = "runtime/chan.go", symbol = "waitq")
public final class WaitQ<E> {

    /** The one that has waited longest. Null if the queue is empty; so look those who have no lock. */
    public @Nullable Sudog<E> first;

    /** The one that came last. */
    public @Nullable Sudog<E> last;

    /** Makes an empty queue. */
    public WaitQ() {}

    /**
     * Adds at the end.
     *
     * @param sgp one that is in no queue
     */
    public void enqueue(Sudog<E> sgp) {
        sgp.next = null;
        sgp.prev = last;
        if (last == null) {
            first = sgp;
        } else {
            last.next = sgp;
        }
        last = sgp;
    }

    /**
     * Takes the first who still waits. Is a scheduling point for each that selects.
     *
     * <p>One that selects and was already woken by another channel is dropped: it will not find itself here when it gets
     * round to leaving.
     *
     * @return the first whom nobody else wakes, or null if there is none
     */
    public @Nullable Sudog<E> dequeue() {
        while (true) {
            Sudog<E> sgp = first;
            if (sgp == null) {
                return null;
            }
            unlink(sgp);
            if (!sgp.isSelect || sgp.g.selectDone.compareAndSwap(0, 1)) {
                return sgp;
            }
        }
    }

    /**
     * Takes one out of the middle, if it is still here.
     *
     * @param sgp one that was put here
     */
    public void dequeueSudoG(Sudog<E> sgp) {
        if (isHere(sgp)) {
            unlink(sgp);
        }
    }

    /** One alone in its queue has no neighbors, as has one that has left. */
    private boolean isHere(Sudog<E> sgp) {
        return sgp.prev != null || sgp.next != null || isFirst(sgp);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isFirst(Sudog<E> sgp) {
        return first == sgp;
    }

    private void unlink(Sudog<E> sgp) {
        Sudog<E> before = sgp.prev;
        Sudog<E> after = sgp.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.prev = before;
        }
        sgp.prev = null;
        sgp.next = null;
    }

    /**
     * Lists who is here, for pictures and tests.
     *
     * @return the numbers of the goroutines, first who came first
     */
    public List<Integer> waiting() {
        List<Integer> ids = new ArrayList<>();
        for (Sudog<E> sgp = first; sgp != null; sgp = sgp.next) {
            ids.add(sgp.g.g.id());
        }
        return ids;
    }
}
