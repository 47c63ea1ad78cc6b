package dev.gokata.runtime.gc;

import dev.gokata.runtime.Simulator;
import java.util.List;

/**
 * What happened in one collection.
 *
 * @param steps the steps that were taken, in order
 * @param beforeSweep the state when marking was done
 * @param end the state after the sweep
 */
@Simulator
public record GcRun(List<GcStep> steps, GcState beforeSweep, GcState end) {

    /**
     * Copies the list.
     *
     * @param steps the steps that were taken
     * @param beforeSweep the state when marking was done
     * @param end the state after the sweep
     */
    public GcRun {
        steps = List.copyOf(steps);
    }

    /**
     * Counts how often another than before took the next step.
     *
     * @return a number that is small when the story is simple
     */
    public int switches() {
        int switches = 0;
        for (int i = 1; i < steps.size(); i++) {
            switches += steps.get(i).actor() == steps.get(i - 1).actor() ? 0 : 1;
        }
        return switches;
    }
}
