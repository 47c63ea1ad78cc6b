package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for a schedule under which a program fails.
 *
 * <p>Everything follows from the program and the seed. The search stops at the first failure, and shortens its schedule. What
 * random choices would run as it was run before is counted as tried, and not run again.
 *
 * <pre>{@code
 * ExplorationResult result = Exploration.of(Program.of(() -> …)).withSeed(4711).run();
 * result.failure().ifPresent(failure -> print(failure.describe()));
 * }</pre>
 *
 * @param program what is run
 * @param strategy how schedules are picked
 * @param seed what every random choice follows from
 * @param schedules how many are tried at most, from 1
 */
@Simulator
public record Exploration(Program program, Strategy strategy, long seed, int schedules) {

    /** How many schedules are tried unless another number is asked for. */
    public static final int DEFAULT_SCHEDULES = 2_000;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if no schedule is to be tried
     */
    public Exploration {
        if (schedules < 1) {
            throw new IllegalArgumentException("an exploration of " + schedules + " schedules explores nothing");
        }
    }

    /**
     * Makes an exploration with the default mix of strategies.
     *
     * @param program what is run
     * @return an exploration with seed 0
     */
    public static Exploration of(Program program) {
        return new Exploration(program, new Strategy.Mix(), 0, DEFAULT_SCHEDULES);
    }

    /**
     * Changes the strategy.
     *
     * @param other how schedules are picked
     * @return the same exploration by that strategy
     */
    public Exploration withStrategy(Strategy other) {
        return new Exploration(program, other, seed, schedules);
    }

    /**
     * Changes the seed.
     *
     * @param other what every random choice follows from
     * @return the same exploration with that seed
     */
    public Exploration withSeed(long other) {
        return new Exploration(program, strategy, other, schedules);
    }

    /**
     * Changes the number of schedules.
     *
     * @param most how many are tried at most, from 1
     * @return the same exploration with that many
     */
    public Exploration withSchedules(int most) {
        return new Exploration(program, strategy, seed, most);
    }

    /**
     * Runs the program again and again, until it fails or enough was tried.
     *
     * @return what was tried and found
     * @throws SimulatorMisuse if the program can't be simulated
     */
    public ExplorationResult run() {
        return Session.call(program, this::explore);
    }

    private ExplorationResult explore(Session session) {
        Searcher searcher = Searcher.of(strategy, seed);
        TriedRuns passed = new TriedRuns();
        while (searcher.tried() < schedules) {
            Chooser chooser = searcher.next(schedules);
            if (chooser == null) {
                break;
            }
            Chooser same = chooser.again();
            TriedRuns.End end = same == null ? null : passed.foretold(same);
            if (end == null) {
                World ended = session.execute(passed.remembering(chooser), null);
                if (program.fails(ended.ending().outcome())) {
                    return result(searcher, Optional.of(failure(session, searcher, ended)));
                }
                end = passed.passed(ended);
            }
            searcher.learn(end);
        }
        return result(searcher, Optional.empty());
    }

    private Failure failure(Session session, Searcher searcher, World ended) {
        Schedule found = ended.schedule();
        Schedule shortest = new Minimizer(session, program, ended.ending().outcome()).minimize(found);
        Run run = session.run(new ScheduledChooser(shortest), new TraceRecorder());
        String foundBy = searcher instanceof MixedSearcher mixed ? mixed.last().label() : searcher.label();
        return new Failure(foundBy, searcher.tried(), found, new Recipe(seed, shortest), run);
    }

    private ExplorationResult result(Searcher searcher, Optional<Failure> failure) {
        List<Searcher> parts = searcher instanceof MixedSearcher mixed ? mixed.parts() : List.of(searcher);
        List<Tried> tried = new ArrayList<>();
        for (Searcher part : parts) {
            if (part.tried() > 0) {
                tried.add(new Tried(part.label(), part.tried(), failure.isPresent() ? "" : part.claim()));
            }
        }
        return new ExplorationResult(seed, tried, failure);
    }
}
