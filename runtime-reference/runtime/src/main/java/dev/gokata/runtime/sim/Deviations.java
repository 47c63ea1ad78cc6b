package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where one run left the default. */
final class Deviations {

    private long[] points = new long[8];
    private int[] goroutines = new int[8];
    private int size;
    private int preemptions;

    /** Notes who went on instead, and whether the one before could have. */
    void add(long point, Goroutine next, boolean preempts) {
        if (size == points.length) {
            points = Arrays.copyOf(points, 2 * size);
            goroutines = Arrays.copyOf(goroutines, 2 * size);
        }
        points[size] = point;
        goroutines[size] = next.id();
        size++;
        preemptions += preempts ? 1 : 0;
    }

    int preemptions() {
        return preemptions;
    }

    Schedule schedule() {
        if (size == 0) {
            return Schedule.DEFAULT;
        }
        List<Preemption> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(new Preemption(points[i], goroutines[i]));
        }
        return new Schedule(list);
    }
}
