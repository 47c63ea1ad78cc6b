package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.Run;
import java.util.List;

/**
 * How a program ran on the whole machine.
 *
 * @param program its name
 * @param seams whose pieces the machine was made from, in one line
 * @param run how the run ended, with its schedule and its trace
 * @param printed what the program printed
 * @param counts what the machine did
 */
@Simulator
public record GoRun(String program, String seams, Run run, List<String> printed, Counts counts) {

    /**
     * What a machine did in a run.
     *
     * @param goroutines how many goroutines were started, workers of the collector among them
     * @param growths how often a stack grew
     * @param shrinks how often the collector halved a stack
     * @param allocated how many objects were made
     * @param freed how many of them were freed
     * @param cycles how many collections were finished
     */
    public record Counts(int goroutines, int growths, int shrinks, int allocated, int freed, int cycles) {}

    /**
     * Tells whether the program came to its end and printed what it should.
     *
     * @return whether the run is right
     */
    public boolean isRight() {
        return run.outcome().isFinished();
    }

    /**
     * Describes the run: how it ended, what it printed, and whose pieces it ran on.
     *
     * @return lines without a final line break
     */
    public String describe() {
        StringBuilder lines = new StringBuilder(program).append(": ");
        lines.append(isRight() ? "right" : run.outcome().describe()).append('\n');
        lines.append("printed: ").append(String.join(" | ", printed)).append('\n');
        lines.append("seams: ").append(seams).append('\n');
        return lines.append("schedule: ").append(run.schedule()).toString();
    }
}
