package dev.gokata.live;

import dev.gokata.live.ProgramRun.Chance;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.Failure;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoroutineStatus;
import dev.gokata.runtime.sim.Outcome;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import dev.gokata.runtime.sim.WaitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The search for the outcome of one program that real Go came to. */
final class Search {

    private static final int MOST_PAUSED_RUNS = 20_000;

    /** Explorations for an outcome that is hard to find, of twice as many schedules every third time. */
    private static final int MOST_EXPLORATIONS = 30;

    private static final int MOST_TOLD = 12;

    private static final int FEWEST_SCHEDULES = 40;

    /** The depths of PCT: what only comes of four goroutines taking turns takes as many changes. */
    private static final int FEWEST_CHANGES = 3;

    private static final int KINDS_OF_PCT = 3;

    private final LiveProgram program;
    private final boolean steps;
    private final String wanted;
    /** The same without the reasons of waits, as the program itself can tell it. */
    private final String results;

    /** The same for each goroutine, operation by operation. */
    private final List<List<String>> likely = new ArrayList<>();

    private final Set<String> found = new TreeSet<>();

    Search(LiveProgram program, boolean steps, String wanted) {
        this.program = program;
        this.steps = steps;
        this.wanted = wanted;
        results = wanted.replaceAll("\\[[^]]+]", ProgramRun.WAITS);
        List<String> parts = List.of(wanted.split(" \\| ", -1));
        for (int g = 0; g < program.goroutines().size() && g < parts.size(); g++) {
            likely.add(List.of(parts.get(g).split("; ", -1)));
        }
    }

    /** Returns the outcomes found so far. */
    Set<String> found() {
        return found;
    }

    String told() {
        return found.size()
                + (found.size() == 1 ? " outcome: " : " outcomes: ")
                + found.stream().limit(MOST_TOLD).collect(Collectors.joining("\n          "))
                + (found.size() > MOST_TOLD ? "\n          …" : "");
    }

    /** Explores the program, adds all that it comes to, and answers whether what is wanted was among it. */
    boolean explore(int number, int schedules) {
        Set<String> met = new TreeSet<>();
        Optional<Failure> ended = exploration(number, schedules, outcome -> {
                    met.add(outcome);
                    return false;
                })
                .run()
                .failure();
        ended.ifPresent(failure -> found.add(failure.run().outcome().headline()));
        if (met.remove(results)) {
            // The same schedules again, up to the one that comes to this: there everybody waits, and says why.
            exploration(number, schedules, results::equals)
                    .run()
                    .failure()
                    .ifPresent(failure -> found.add(told(failure.run().outcome())));
        }
        found.addAll(met);
        return found.contains(wanted);
    }

    /** Searches long, for what only few schedules come to. */
    boolean further() {
        // A fatal error ends an exploration, but is one run of many here.
        for (int seed = 1; seed <= MOST_PAUSED_RUNS; seed++) {
            Program paused = program(new Chance(seed, true, likelyOrNot(seed)), outcome -> {
                found.add(outcome);
                return outcome.equals(results);
            });
            Outcome outcome = paused.run().outcome();
            if (!outcome.isFinished()) {
                found.remove(results);
                found.add(told(outcome));
                if (found.contains(wanted)) {
                    return true;
                }
            }
        }
        for (int number = 1; number <= MOST_EXPLORATIONS; number++) {
            if (explore(number, FEWEST_SCHEDULES << number / 3)) {
                return true;
            }
        }
        return false;
    }

    /** Mostly selects try for what is wanted: a random choice of each would come to it in one of many runs only. */
    private List<List<String>> likelyOrNot(long seed) {
        return likely.size() < program.goroutines().size() || seed % 8 == 0 ? List.of() : likely;
    }

    private Exploration exploration(int number, int schedules, Predicate<String> stopsAt) {
        Strategy strategy =
                switch (number % 3) {
                    case 0 -> new Strategy.Mix();
                    case 1 -> new Strategy.RandomWalk();
                    default -> new Strategy.Pct(FEWEST_CHANGES + number / 3 % KINDS_OF_PCT);
                };
        // Every other time a point takes so long that a mutex may starve somebody, as a busy machine makes it.
        Chance chance = new Chance(number, false, likelyOrNot(number));
        return Exploration.of(program(chance, stopsAt).withPointNanos(number % 2 == 0 ? 0 : 200_000))
                .withStrategy(strategy)
                .withSeed(number)
                .withSchedules(schedules);
    }

    /** Makes a program that deadlocks where it should stop, so that the world reports what everybody waits for. */
    private Program program(Chance chance, Predicate<String> stopsAt) {
        return Program.of(() -> {
            if (stopsAt.test(ProgramRun.outcome(program, steps, chance))) {
                Go.gopark(WaitReason.SELECT_NO_CASES, null);
            }
        });
    }

    /** Puts the reasons of waits into the results, goroutine by goroutine. */
    private String told(Outcome outcome) {
        if (!(outcome instanceof Outcome.Deadlock)) {
            return outcome.headline();
        }
        List<String> all = new ArrayList<>(List.of(results.split(" \\| ", -1)));
        for (GoroutineStatus status : outcome.goroutines()) {
            int number = status.id() - 2;
            if (number >= 0 && number < program.goroutines().size()) {
                all.set(number, all.get(number).replace(ProgramRun.WAITS, "[" + status.reason() + "]"));
            }
        }
        return String.join(" | ", all);
    }
}
