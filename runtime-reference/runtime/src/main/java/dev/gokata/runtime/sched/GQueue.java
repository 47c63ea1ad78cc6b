package dev.gokata.runtime.sched;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * A queue of Gs that are linked through {@link G#schedlink}. It belongs to one owner, or is kept under a lock.
 *
 * <p>In Go: it counts its Gs since 1.25.
 *
 * <ol>
 *   <li>A G is on one such queue at a time.
 *   <li>The last G's link is null.
 * </ol>
 */
@GoSource(file = "runtime/proc.go", symbol = "gQueue")
public final class GQueue {

    private @Nullable G head;
    private @Nullable G tail;
    private int size;

    /** Makes an empty queue. */
    public GQueue() {}

    /**
     * Tells whether nothing is on it.
     *
     * @return whether the size is 0
     */
    public boolean empty() {
        return head == null;
    }

    /**
     * Returns how many are on it.
     *
     * @return from 0
     */
    public int size() {
        return size;
    }

    /**
     * Adds at the head.
     *
     * @param gp one that is on no such queue
     */
    public void push(G gp) {
        gp.schedlink = head;
        head = gp;
        if (tail == null) {
            tail = gp;
        }
        size++;
    }

    /**
     * Adds at the tail.
     *
     * @param gp one that is on no such queue
     */
    public void pushBack(G gp) {
        gp.schedlink = null;
        if (tail == null) {
            head = gp;
        } else {
            tail.schedlink = gp;
        }
        tail = gp;
        size++;
    }

    /**
     * Adds all of another queue at the tail, in their order, and leaves that one empty.
     *
     * @param other another queue
     */
    public void pushBackAll(GQueue other) {
        if (other.head == null) {
            return;
        }
        if (tail == null) {
            head = other.head;
        } else {
            tail.schedlink = other.head;
        }
        tail = other.tail;
        size += other.size;
        other.head = null;
        other.tail = null;
        other.size = 0;
    }

    /**
     * Takes from the head.
     *
     * @return the first, or null if there is none
     */
    public @Nullable G pop() {
        G gp = head;
        if (gp != null) {
            head = gp.schedlink;
            gp.schedlink = null;
            if (head == null) {
                tail = null;
            }
            size--;
        }
        return gp;
    }
}
