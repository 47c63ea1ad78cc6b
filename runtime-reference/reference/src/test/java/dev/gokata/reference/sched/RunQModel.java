package dev.gokata.reference.sched;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run queue is by its rules, if only one thread is at it: two lists and a place. */
final class RunQModel {

    private final int slots;
    private @Nullable Long runnext;
    private final Deque<Long> ring = new ArrayDeque<>();
    final Deque<Long> global = new ArrayDeque<>();

    RunQModel(int slots) {
        this.slots = slots;
    }

    void put(long goid, boolean next) {
        Long toTail = goid;
        if (next) {
            toTail = runnext;
            runnext = goid;
        }
        if (toTail == null) {
            return;
        }
        if (ring.size() == slots) {
            for (int i = 0; i < slots / 2; i++) {
                global.add(ring.remove());
            }
            global.add(toTail);
        } else {
            ring.add(toTail);
        }
    }

    @Nullable
    Long get() {
        Long taken = runnext;
        runnext = null;
        return taken == null ? ring.poll() : taken;
    }

    /** Answers what a thief gets, the one he runs last. */
    List<Long> steal(boolean stealRunNextG) {
        List<Long> taken = new ArrayList<>();
        int half = (ring.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            taken.add(ring.remove());
        }
        Long next = runnext;
        if (half == 0 && stealRunNextG && next != null) {
            taken.add(next);
            runnext = null;
        }
        return taken;
    }
}
