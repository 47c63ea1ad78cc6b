package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * A schedule under which a program fails.
 *
 * @param foundBy the strategy that found it
 * @param foundAfter how many schedules had been tried then, this one included
 * @param found the schedule that was found first
 * @param recipe the shortest schedule it came down to, with the exploration's seed
 * @param run the run by that schedule, traced
 */
@Simulator
public record Failure(String foundBy, int foundAfter, Schedule found, Recipe recipe, Run run) {

    /**
     * Describes the failure: how the run ended, who found it, and how to see it again.
     *
     * @return lines without a final line break
     */
    public String describe() {
        return run.outcome().describe() + "\n\nfound by " + foundBy + ", schedule " + foundAfter + "; "
                + found.size() + (found.size() == 1 ? " preemption" : " preemptions") + " came down to "
                + recipe.schedule().size() + "\nreplay " + recipe;
    }
}
