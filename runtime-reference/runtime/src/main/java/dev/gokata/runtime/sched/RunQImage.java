package dev.gokata.runtime.sched;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a run queue hold at one moment, as plain data. Gs are their numbers, and 0 is none.
 *
 * @param head the counter of the oldest G
 * @param tail the counter after that of the newest
 * @param slots what is in each slot of the ring, also where it was taken long ago
 * @param runnext who goes before the ring
 */
@Simulator
public record RunQImage(int head, int tail, List<Long> slots, long runnext) {

    /**
     * Copies the list.
     *
     * @param head the counter of the oldest G
     * @param tail the counter after that of the newest
     * @param slots the content of the ring's slots
     * @param runnext who goes before the ring
     */
    public RunQImage {
        slots = List.copyOf(slots);
    }

    /**
     * Makes the image of a queue.
     *
     * @param slots how many slots its ring has
     * @param head the counter of the oldest G, any number
     * @param ring the Gs of the ring, the oldest first, no more than slots
     * @param runnext who goes before the ring, or 0
     * @return a sound image
     */
    public static RunQImage of(int slots, int head, List<Long> ring, long runnext) {
        List<Long> content = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            content.add(0L);
        }
        for (int i = 0; i < ring.size(); i++) {
            content.set((head + i) & (slots - 1), ring.get(i));
        }
        return new RunQImage(head, head + ring.size(), content, runnext);
    }

    /**
     * Takes the image of fields. Reads one after the other, each at a scheduling point.
     *
     * @param fields the fields
     * @return what they hold
     */
    public static RunQImage of(RunQFields fields) {
        List<Long> content = new ArrayList<>();
        for (int i = 0; i < fields.runq.size(); i++) {
            content.add(goid(fields.runq.get(i)));
        }
        return new RunQImage(fields.runqhead.load(), fields.runqtail.load(), content, goid(fields.runnext.load()));
    }

    private static long goid(@Nullable G gp) {
        return gp == null ? 0 : gp.goid;
    }

    /**
     * Tells whether these fields are those of a queue: no more than its slots between head and tail, and a G in each.
     *
     * @return whether {@link #ring} is what is in the ring
     */
    public boolean isSound() {
        int there = tail - head;
        return there >= 0 && there <= slots.size() && !ring().contains(0L);
    }

    /**
     * Returns what is between head and tail, the oldest first.
     *
     * @return the Gs of the ring; if there seem to be more than slots, once around; if less than none, none
     */
    public List<Long> ring() {
        List<Long> ring = new ArrayList<>();
        for (int i = 0; i < Math.min(tail - head, slots.size()); i++) {
            ring.add(slots.get((head + i) & (slots.size() - 1)));
        }
        return ring;
    }
}
