package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Program;
import dev.gokata.runtime.sim.Run;
import dev.gokata.runtime.sim.Schedule;
import dev.gokata.runtime.sim.SimulatorMisuse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The whole machine, assembled from seams: what runs a program from its first instruction to its end.
 *
 * <p>The same program, seams, numbers and schedule give the same run, byte for byte, on every JVM.
 *
 * <pre>{@code
 * GoRuntime runtime = GoRuntime.of(seams.with(Seam.STACK_COPIER, "learner", parts -> new CopyStack(parts.stackWorld())));
 * print(runtime.run(program, Schedule.DEFAULT).describe());
 * }</pre>
 *
 * @param seams what it is assembled from
 * @param gomaxprocs how many Ps it has, from 1
 * @param seed what the random choices of the program's own selects follow from
 */
@Simulator
public record GoRuntime(Seams seams, int gomaxprocs, long seed) {

    /** The budget of scheduling points of a run, ample for small programs. */
    public static final long POINT_BUDGET = 200_000;

    /** The virtual time that a scheduling point takes, in nanoseconds. So threads that spin let those go on that sleep. */
    public static final long POINT_NANOS = 20;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there is no P
     */
    public GoRuntime {
        if (gomaxprocs < 1) {
            throw new IllegalArgumentException("GOMAXPROCS of " + gomaxprocs + ": there is at least one P");
        }
    }

    /**
     * Makes a machine with two Ps.
     *
     * @param seams what it is assembled from
     * @return a machine with seed 0
     */
    public static GoRuntime of(Seams seams) {
        return new GoRuntime(seams, 2, 0);
    }

    /**
     * Changes the number of Ps.
     *
     * @param count how many, from 1
     * @return the same machine with that many
     */
    public GoRuntime withGomaxprocs(int count) {
        return new GoRuntime(seams, count, seed);
    }

    /**
     * Changes the seed.
     *
     * @param other what random choices follow from
     * @return the same machine with that seed
     */
    public GoRuntime withSeed(long other) {
        return new GoRuntime(seams, gomaxprocs, other);
    }

    /**
     * Makes a program for {@link dev.gokata.runtime.sim.Exploration}, which fails if the result is wrong.
     *
     * @param program what the machine runs
     * @return one machine and run for each schedule
     */
    public Program program(GoProgram program) {
        return simulated(() -> new Machine(program, seams, gomaxprocs, seed).rt0());
    }

    private static Program simulated(Body main) {
        return Program.of(main).withPointBudget(POINT_BUDGET).withPointNanos(POINT_NANOS);
    }

    /**
     * Runs a program once.
     *
     * @param program what to run
     * @param schedule which thread goes on where
     * @return how it went, without a trace
     * @throws SimulatorMisuse if a piece or the program did what can't be simulated
     */
    public GoRun run(GoProgram program, Schedule schedule) {
        return run(program, simulated -> simulated.run(schedule));
    }

    /**
     * Runs a program once and writes down what happens.
     *
     * @param program what to run
     * @param schedule which thread goes on where
     * @return how it went, with a trace
     * @throws SimulatorMisuse if a piece or the program did what can't be simulated
     */
    public GoRun trace(GoProgram program, Schedule schedule) {
        return run(program, simulated -> simulated.trace(schedule));
    }

    /**
     * Runs a program once by a schedule picked at random.
     *
     * @param program what to run
     * @param walk what the schedule follows from
     * @return how it went, without a trace; {@link #run(GoProgram, Schedule)} with its schedule goes the same way
     * @throws SimulatorMisuse if a piece or the program did what can't be simulated
     */
    public GoRun walk(GoProgram program, long walk) {
        return run(program, simulated -> simulated.walk(walk));
    }

    private GoRun run(GoProgram program, Function<Program, Run> how) {
        List<Machine> machines = new ArrayList<>();
        Program simulated = simulated(() -> {
            Machine machine = new Machine(program, seams, gomaxprocs, seed);
            machines.add(machine);
            machine.rt0();
        });
        Run run = how.apply(simulated);
        if (machines.isEmpty()) {
            return new GoRun(program.name(), seams.describe(), run, List.of(), new GoRun.Counts(0, 0, 0, 0, 0, 0));
        }
        Machine machine = machines.get(0);
        return new GoRun(program.name(), seams.describe(), run, machine.printed(), machine.counts());
    }
}
