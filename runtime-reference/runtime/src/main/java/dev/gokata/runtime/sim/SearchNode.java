package dev.gokata.runtime.sim;

import java.util.Arrays;

/**
 * One schedule that a search has tried: where it left the default, and where else it could have.
 *
 * <p>A place is a point with the number of its choices. Choices are indexes into the runnables, which are the same each time
 * as long as everything before is the same.
 */
final class SearchNode {

    private static final int INDEX_BITS = 20;

    /** Each deviation is a point shifted left, and the index chosen there. */
    private final long[] deviations;

    final int preemptions;

    /** Places after the last deviation where the running goroutine could not go on. */
    final Places free = new Places();
    /** Places after the last deviation where the running goroutine could go on, or yielded. */
    final Places preemptive = new Places();

    SearchNode(long[] deviations, int preemptions) {
        this.deviations = deviations;
        this.preemptions = preemptions;
    }

    SearchNode child(long point, int index, boolean preempts) {
        long[] longer = Arrays.copyOf(deviations, deviations.length + 1);
        longer[deviations.length] = point << INDEX_BITS | index;
        return new SearchNode(longer, preemptions + (preempts ? 1 : 0));
    }

    int deviations() {
        return deviations.length;
    }

    long pointOf(int deviation) {
        return deviations[deviation] >>> INDEX_BITS;
    }

    int indexOf(int deviation) {
        return (int) (deviations[deviation] & (1 << INDEX_BITS) - 1);
    }

    /** Points with the range of choices that differ from the default there. */
    static final class Places {

        private long[] points = new long[4];
        private int[] firsts = new int[4];
        private int[] ends = new int[4];
        private int size;

        void add(long point, int first, int end) {
            if (first >= end) {
                return;
            }
            if (size == points.length) {
                points = Arrays.copyOf(points, 2 * size);
                firsts = Arrays.copyOf(firsts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            points[size] = point;
            firsts[size] = first;
            ends[size] = end;
            size++;
        }

        int size() {
            return size;
        }

        long point(int place) {
            return points[place];
        }

        int first(int place) {
            return firsts[place];
        }

        int end(int place) {
            return ends[place];
        }
    }
}
