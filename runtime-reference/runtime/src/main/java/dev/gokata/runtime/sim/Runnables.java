package dev.gokata.runtime.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The goroutines that could go on and don't, the longest waiting first, in a ring. */
final class Runnables {

    /** A power of two long. */
    private @Nullable Goroutine[] ring = new @Nullable Goroutine[8];

    private int head;
    private int size;

    int size() {
        return size;
    }

    Goroutine get(int index) {
        Goroutine goroutine = ring[head + index & ring.length - 1];
        if (goroutine == null || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return goroutine;
    }

    void add(Goroutine goroutine) {
        if (size == ring.length) {
            grow();
        }
        ring[head + size & ring.length - 1] = goroutine;
        size++;
    }

    void clear() {
        Arrays.fill(ring, null);
        head = 0;
        size = 0;
    }

    /** Takes one out and keeps the order of the others. The first costs least. */
    Goroutine remove(int index) {
        Goroutine goroutine = get(index);
        int mask = ring.length - 1;
        for (int i = index; i > 0; i--) {
            ring[head + i & mask] = ring[head + i - 1 & mask];
        }
        ring[head] = null;
        head = head + 1 & mask;
        size--;
        return goroutine;
    }

    /** Returns the place of a goroutine, or -1 if it isn't runnable. */
    int indexOf(int id) {
        for (int i = 0; i < size; i++) {
            if (get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private void grow() {
        @Nullable Goroutine[] longer = Arrays.copyOf(ring, 2 * ring.length);
        for (int i = 0; i < size; i++) {
            longer[i] = ring[head + i & ring.length - 1];
        }
        ring = longer;
        head = 0;
    }
}
