package dev.gokata.bench.sim;

import dev.gokata.runtime.sim.Carriers;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a scheduling point: one that goes on, and one that switches between two goroutines. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SwitchBenchmark {

    private static final int POINTS = 10_000;

    /** What goroutines run on. */
    @Param({"THREADS", "CONTINUATIONS"})
    public Carriers carriers = Carriers.BEST;

    /**
     * Goes on at every point.
     *
     * @return how the run went
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public Run goesOn() {
        return run(() -> {
            for (int i = 0; i < POINTS; i++) {
                Go.point("point", null);
            }
        });
    }

    /**
     * Switches at every point.
     *
     * @return how the run went
     */
    @Benchmark
    @OperationsPerInvocation(POINTS)
    public Run switches() {
        return run(() -> {
            Go.go(SwitchBenchmark::yieldHalf);
            yieldHalf();
        });
    }

    private static void yieldHalf() {
        for (int i = 0; i < POINTS / 2; i++) {
            Go.gosched();
        }
    }

    private Run run(dev.gokata.runtime.sim.Body main) {
        return Program.of(main)
                .withCarriers(carriers)
                .withPointBudget(2L * POINTS)
                .run();
    }
}
