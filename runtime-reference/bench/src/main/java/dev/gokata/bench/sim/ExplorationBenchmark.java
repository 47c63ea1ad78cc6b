package dev.gokata.bench.sim;

import dev.gokata.runtime.sim.AtomicInt64;
import dev.gokata.runtime.sim.Carriers;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Strategy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Schedules a second: three goroutines, each of which does 20 atomic operations on one variable.
 *
 * <p>An invocation is an exploration of 1,000 schedules, and its seed is new each time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExplorationBenchmark {

    private static final int SCHEDULES = 1_000;
    private static final int ADDS = 20;

    /** The strategy, by a name of this benchmark's own. */
    @Param({"mix", "search", "pct2", "pct3", "walk"})
    public String strategy = "";

    /** What goroutines run on. */
    @Param({"THREADS", "CONTINUATIONS"})
    public Carriers carriers = Carriers.BEST;

    private Exploration exploration = Exploration.of(Program.of(() -> {}));
    private long seed;

    /** Makes the exploration. */
    @Setup
    public void make() {
        Strategy picked =
                switch (strategy) {
                    case "search" -> new Strategy.Search(2);
                    case "pct2" -> new Strategy.Pct(2);
                    case "pct3" -> new Strategy.Pct(3);
                    case "walk" -> new Strategy.RandomWalk();
                    default -> new Strategy.Mix();
                };
        exploration = Exploration.of(Program.of(ExplorationBenchmark::main).withCarriers(carriers))
                .withStrategy(picked)
                .withSchedules(SCHEDULES);
    }

    /**
     * Explores.
     *
     * @return the result, which has no failure
     */
    @Benchmark
    @OperationsPerInvocation(SCHEDULES)
    public ExplorationResult schedules() {
        seed++;
        ExplorationResult result = exploration.withSeed(seed).run();
        if (result.failure().isPresent() || result.schedules() != SCHEDULES) {
            throw new IllegalStateException(result.describe());
        }
        return result;
    }

    private static void main() {
        AtomicInt64 counter = new AtomicInt64();
        for (int i = 0; i < 2; i++) {
            Go.go(() -> add(counter));
        }
        add(counter);
        Go.sleep(1);
    }

    private static void add(AtomicInt64 counter) {
        for (int i = 0; i < ADDS; i++) {
            counter.add(1);
        }
    }
}
