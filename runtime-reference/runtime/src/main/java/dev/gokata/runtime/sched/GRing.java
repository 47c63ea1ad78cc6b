package dev.gokata.runtime.sched;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.AtomicPointer;
import dev.gokata.runtime.sim.Go;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ring of slots for Gs, indexed by counters that only ever grow and wrap around at 2^32.
 *
 * <p>In Go: an array of 256. Its slots are read and written plainly: a thief may read one while the owner overwrites it,
 * and finds out when it tries to move the head.
 *
 * <p>Here: each read and write of a slot is a scheduling point, so that who publishes a slot before it is written is found
 * out. The size may be smaller, which makes full rings cheap to explore.
 */
@Simulator
public final class GRing {

    /** The number of slots in Go. */
    public static final int GO_SLOTS = 256;

    private final List<AtomicPointer<G>> slots = new ArrayList<>();

    /**
     * Makes an empty ring.
     *
     * @param slots how many, a power of two from 2 on, because other numbers don't divide 2^32
     * @throws IllegalArgumentException if it is none
     */
    public GRing(int slots) {
        if (slots < 2 || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("a ring of " + slots + " slots: it must be a power of two, from 2");
        }
        for (int i = 0; i < slots; i++) {
            this.slots.add(new AtomicPointer<>());
        }
    }

    /**
     * Returns the number of slots.
     *
     * @return a power of two
     */
    public int size() {
        return slots.size();
    }

    /**
     * Reads a slot. Is a scheduling point.
     *
     * @param index an unsigned counter
     * @return what was last written there, possibly long taken by somebody
     */
    public @Nullable G get(int index) {
        return slots.get(index & (slots.size() - 1)).load();
    }

    /**
     * Writes a slot. Is a scheduling point.
     *
     * @param index an unsigned counter
     * @param gp what to write
     */
    public void set(int index, G gp) {
        slots.get(index & (slots.size() - 1)).store(gp);
    }

    /** Names the slots for traces, as elements of an array. */
    void name(String array) {
        for (int i = 0; i < slots.size(); i++) {
            Go.name(slots.get(i), array + "[" + i + "]");
        }
    }
}
