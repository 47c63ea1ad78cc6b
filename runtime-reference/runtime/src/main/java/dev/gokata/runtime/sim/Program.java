package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * What is run, and within which bounds.
 *
 * <p>The body makes all the state that its goroutines share: it is run anew for each schedule, and must do the same each
 * time it is scheduled the same.
 *
 * @param main the body of goroutine 1
 * @param pointBudget scheduling points after which a run counts as a livelock, from 1
 * @param pointNanos virtual time that each scheduling point takes, from 0
 * @param leaksFail whether goroutines left behind make a finished run a failure
 * @param carriers what goroutines run on
 * @param patienceMillis real time without a scheduling point after which a run counts as stuck, from 1; twelve times as
 *     much if it is computing and not blocked
 */
@Simulator
public record Program(
        Body main, long pointBudget, long pointNanos, boolean leaksFail, Carriers carriers, long patienceMillis) {

    /** The budget of scheduling points of a program that names none. */
    public static final long DEFAULT_POINT_BUDGET = 10_000;

    private static final long DEFAULT_PATIENCE_MILLIS = 5_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below its least value
     */
    public Program {
        if (pointBudget < 1 || pointNanos < 0 || patienceMillis < 1) {
            throw new IllegalArgumentException("a program needs a point and some patience, and time never runs back");
        }
    }

    /**
     * Makes a program with the usual bounds.
     *
     * @param main the body of goroutine 1
     * @return a program in which time passes only when all goroutines wait, and leaks are reported but don't fail
     */
    public static Program of(Body main) {
        return new Program(main, DEFAULT_POINT_BUDGET, 0, false, Carriers.BEST, DEFAULT_PATIENCE_MILLIS);
    }

    /**
     * Changes the budget.
     *
     * @param points scheduling points, from 1
     * @return the same program with that budget
     */
    public Program withPointBudget(long points) {
        return new Program(main, points, pointNanos, leaksFail, carriers, patienceMillis);
    }

    /**
     * Makes every scheduling point take time.
     *
     * @param nanos nanoseconds of virtual time, from 0
     * @return the same program with that cost
     */
    public Program withPointNanos(long nanos) {
        return new Program(main, pointBudget, nanos, leaksFail, carriers, patienceMillis);
    }

    /**
     * Makes goroutines that are left behind a failure.
     *
     * @return the same program, failing on leaks
     */
    public Program withLeaksFailing() {
        return new Program(main, pointBudget, pointNanos, true, carriers, patienceMillis);
    }

    /**
     * Changes what goroutines run on, which changes nothing else.
     *
     * @param kind the carriers
     * @return the same program on those carriers
     */
    public Program withCarriers(Carriers kind) {
        return new Program(main, pointBudget, pointNanos, leaksFail, kind, patienceMillis);
    }

    /**
     * Changes how long the watchdog waits.
     *
     * @param millis real milliseconds, from 1
     * @return the same program with that patience
     */
    public Program withPatienceMillis(long millis) {
        return new Program(main, pointBudget, pointNanos, leaksFail, carriers, millis);
    }

    /**
     * Runs the program once by the default schedule.
     *
     * @return how it went, without a trace
     * @throws SimulatorMisuse if the program can't be simulated
     */
    public Run run() {
        return run(Schedule.DEFAULT);
    }

    /**
     * Runs the program once.
     *
     * @param schedule who goes on where
     * @return how it went, without a trace
     * @throws SimulatorMisuse if the program can't be simulated
     */
    public Run run(Schedule schedule) {
        return Session.call(this, session -> session.run(new ScheduledChooser(schedule), null));
    }

    /**
     * Runs the program once and writes down what happens.
     *
     * @param schedule who goes on where
     * @return how it went, with a trace
     * @throws SimulatorMisuse if the program can't be simulated
     */
    public Run trace(Schedule schedule) {
        return Session.call(this, session -> session.run(new ScheduledChooser(schedule), new TraceRecorder()));
    }

    /**
     * Runs the program once by a schedule picked at random, as {@link Strategy.RandomWalk} does.
     *
     * @param seed what every choice follows from
     * @return how it went, without a trace; {@link #run(Schedule)} with its schedule goes the same way
     * @throws SimulatorMisuse if the program can't be simulated
     */
    public Run walk(long seed) {
        return Session.call(this, session -> session.run(new RandomChooser(seed), null));
    }

    /**
     * Tells whether a run is one that should not have happened.
     *
     * @param outcome how the run ended
     * @return whether it failed
     */
    public boolean fails(Outcome outcome) {
        return !outcome.isFinished() || leaksFail && !outcome.goroutines().isEmpty();
    }
}
