package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.List;
import java.util.Optional;

/**
 * What an exploration came to, as plain data: numbers, texts, enums, records, lists and optionals.
 *
 * <p>It is for code that explores on somebody's behalf and hands on what it found:
 *
 * <pre>{@code
 * return ExplorationReport.of(Exploration.of(program).withSeed(seed).withSchedules(200).run());
 * }</pre>
 *
 * @param seed the exploration's seed
 * @param tried what each strategy did, without those that had no turn
 * @param failure the first failure, at which it stopped
 */
@Simulator
public record ExplorationReport(long seed, List<Tried> tried, Optional<FoundFailure> failure) {

    /**
     * A schedule under which the program fails.
     *
     * @param foundBy the strategy that found it
     * @param foundAfter how many schedules had been tried then, this one included
     * @param run the run by the shortest schedule that fails alike, traced
     */
    public record FoundFailure(String foundBy, int foundAfter, RunReport run) {}

    /**
     * Copies the list.
     *
     * @param seed the exploration's seed
     * @param tried what each strategy did
     * @param failure the first failure
     */
    public ExplorationReport {
        tried = List.copyOf(tried);
    }

    /**
     * Reports on an exploration, unless what it found was no failure of the program as a program of Go.
     *
     * <p>As of a {@linkplain RunReport#of run}, what else left the body of a goroutine is thrown again as it is.
     *
     * @param result what the exploration came to
     * @return the report
     */
    public static ExplorationReport of(ExplorationResult result) {
        return new ExplorationReport(
                result.seed(),
                result.tried(),
                result.failure()
                        .map(each -> new FoundFailure(each.foundBy(), each.foundAfter(), RunReport.of(each.run()))));
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
     * Says by what schedule the program failed.
     *
     * @return such as {@code under schedule 12:3, as point:goroutine, the shortest that fails; found by PCT d=2, try 17}; empty if nothing failed
     */
    public String howFound() {
        return failure.map(found -> {
                    String schedule = found.run().schedule().toString();
                    return found.run().schedule().size() == 0
                            ? "under the plain schedule: nobody is preempted"
                            : "under schedule " + schedule + ", as point:goroutine, the shortest that fails; found by "
                                    + found.foundBy() + ", try " + found.foundAfter();
                })
                .orElse("");
    }
}
