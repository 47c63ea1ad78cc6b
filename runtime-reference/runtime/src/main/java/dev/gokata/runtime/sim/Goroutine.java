package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine of one run, as code in its world may hold it: to ready it, to name it, never to look inside.
 *
 * <p>All fields belong to the world, and are written only by the goroutine that runs.
 */
@Simulator
public final class Goroutine {

    /** Where a goroutine stands with its world. */
    enum State {
        /** Its body has not begun. */
        FRESH("runnable"),
        RUNNABLE("runnable"),
        RUNNING("running"),
        WAITING("waiting"),
        DEAD("dead");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final int id;
    private final String name;
    final Body body;
    State state = State.FRESH;
    /** Set while waiting, and the reason of the last wait afterwards. */
    @Nullable
    WaitReason waitReason;
    /** What it waits for or was about to use last. */
    @Nullable
    Object on;
    /** The operation of the last scheduling point. */
    String operation = "";
    /** The scheduling point at which the wait began. */
    long waitingSince;
    /** Scheduling points at which real monitors are still looked for. */
    int pointsToInspect;
    /** Whether other real locks are looked for, too. */
    boolean isInspectedForOtherLocks;
    /** Identities of the real locks that its thread held before it began. Known if such locks are looked for. */
    List<Integer> locksBefore = List.of();
    /** Parks and readies it in the world's stead. Null for a goroutine of the world itself. */
    @Nullable
    Parking parking;
    /** Whether it plays a thread, which reports leave out. */
    boolean isThread;
    /** How often the end of the run was thrown at this goroutine. */
    int timesUnwound;
    /** Higher goes first. Used by PCT only. */
    long priority;
    /** The thread or continuation underneath. Null until it first runs, and after its end. */
    @Nullable
    Object seat;

    Goroutine(int id, String name, Body body) {
        this.id = id;
        this.name = name;
        this.body = body;
    }

    /**
     * Returns the goroutine's number.
     *
     * @return 1 for the main goroutine, and then in the order in which they were started, without gaps
     */
    public int id() {
        return id;
    }

    /**
     * Returns the name it was started with.
     *
     * @return a name for people, possibly empty
     */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "G" + id : "G" + id + " " + name;
    }
}
