package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.List;
import java.util.Optional;

/**
 * What an exploration came to.
 *
 * @param seed its seed
 * @param tried what each strategy did, without those that had no turn
 * @param failure the first failure, at which it stopped
 */
@Simulator
public record ExplorationResult(long seed, List<Tried> tried, Optional<Failure> failure) {

    /**
     * Copies the list.
     *
     * @param seed the exploration's seed
     * @param tried what each strategy did
     * @param failure the first failure
     */
    public ExplorationResult {
        tried = List.copyOf(tried);
    }

    /**
     * Returns the number of schedules tried, those to shorten a failure not counted.
     *
     * @return from 1
     */
    public int schedules() {
        return tried.stream().mapToInt(Tried::schedules).sum();
    }

    /**
     * Describes the result: the failure, or what can be claimed.
     *
     * @return lines without a final line break
     */
    public String describe() {
        StringBuilder lines = new StringBuilder();
        failure.ifPresent(found -> lines.append(found.describe()).append('\n'));
        if (failure.isEmpty()) {
            lines.append("no failure in ")
                    .append(schedules())
                    .append(" schedules, seed ")
                    .append(seed)
                    .append('\n');
        }
        for (Tried each : tried) {
            lines.append(each.strategy()).append(": ").append(each.schedules());
            lines.append(each.claim().isEmpty() ? "" : "; " + each.claim()).append('\n');
        }
        return lines.substring(0, lines.length() - 1);
    }
}
