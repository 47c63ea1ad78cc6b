package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one run went, as plain data: numbers, texts, enums, records and lists.
 *
 * <p>An {@link Outcome} holds what was thrown, which only the JVM that threw it can look at. This is what code that runs a
 * program on somebody's behalf can hand on, to be compared or sent elsewhere.
 *
 * @param end how it ended
 * @param headline the same in one line, in Go's words where Go has some
 * @param goroutines those that explain it, the one that failed first
 * @param schedule where it left the default
 * @param points scheduling points that were reached
 * @param nanos the virtual time at its end
 * @param trace the trace as a table, a text for each line, without the middle of a long one; empty unless it was traced
 */
@Simulator
public record RunReport(
        End end,
        String headline,
        List<GoroutineStatus> goroutines,
        Schedule schedule,
        long points,
        long nanos,
        List<String> trace) {

    /** The most lines of a trace that are kept. */
    public static final int MAX_TRACE_LINES = 60;

    /** The most characters of a line that are kept. */
    public static final int MAX_LINE_LENGTH = 300;

    private static final int FIRST_LINES = 20;

    /* The point and the time of an event, which no two events share. */
    private static final Pattern NUMBERS = Pattern.compile("^ *\\d+ +\\d+");

    /** The ways to end. */
    public enum End {
        /** The main goroutine came to its end. */
        FINISHED,
        /** Every goroutine waited, and no timer was set. */
        DEADLOCK,
        /** The run came to no end within its scheduling points. */
        LIVELOCK,
        /** A panic left a goroutine. */
        PANIC,
        /** The runtime gave up. */
        FATAL
    }

    /**
     * Copies the lists.
     *
     * @param end how it ended
     * @param headline the same in one line
     * @param goroutines those that explain it
     * @param schedule where it left the default
     * @param points scheduling points
     * @param nanos virtual time
     * @param trace lines
     */
    public RunReport {
        goroutines = List.copyOf(goroutines);
        trace = List.copyOf(trace);
    }

    /**
     * Reports on a run, unless what ended it was no panic of Go's.
     *
     * <p>Whatever else left the body of a goroutine (an exception of the code under test, or an error by which whoever
     * runs it wanted to be told something) is thrown again here as it is, whether checked or not, and with the stack that
     * it had in the world. So it is seen by the caller as if there had been no goroutines.
     *
     * @param run the run
     * @return the report
     */
    public static RunReport of(Run run) {
        Outcome outcome = run.outcome();
        if (outcome instanceof Outcome.Panicked panicked && !(panicked.cause() instanceof GoPanic)) {
            throw RunReport.<RuntimeException>asItIs(panicked.cause());
        }
        return new RunReport(
                endOf(outcome),
                cut(outcome.headline()),
                outcome.goroutines(),
                run.schedule(),
                run.points(),
                run.nanos(),
                lines(run.trace()));
    }

    /**
     * Tells whether the main goroutine came to its end.
     *
     * @return whether it finished
     */
    public boolean isFinished() {
        return end == End.FINISHED;
    }

    /**
     * Describes the end as Go does: the headline, then each goroutine.
     *
     * @return lines; the headline alone if no goroutine has anything to do with it
     */
    public List<String> describe() {
        List<String> lines = new ArrayList<>(List.of(headline));
        goroutines.forEach(each -> lines.add(each.describe()));
        return lines;
    }

    private static End endOf(Outcome outcome) {
        if (outcome instanceof Outcome.Finished) {
            return End.FINISHED;
        }
        if (outcome instanceof Outcome.Deadlock) {
            return End.DEADLOCK;
        }
        if (outcome instanceof Outcome.Livelock) {
            return End.LIVELOCK;
        }
        return outcome instanceof Outcome.Panicked ? End.PANIC : End.FATAL;
    }

    /* The beginning says what was set up, and the end what went wrong. */
    private static List<String> lines(Trace trace) {
        List<String> all = trace.equals(Trace.EMPTY)
                ? List.of()
                : Repeats.folded(trace.toTable().lines().map(RunReport::cut).toList(), line -> NUMBERS.matcher(line)
                        .replaceFirst(""));
        if (all.size() <= MAX_TRACE_LINES) {
            return all;
        }
        int last = MAX_TRACE_LINES - FIRST_LINES - 1;
        List<String> kept = new ArrayList<>(all.subList(0, FIRST_LINES));
        kept.add("… " + (all.size() - FIRST_LINES - last) + " lines");
        kept.addAll(all.subList(all.size() - last, all.size()));
        return kept;
    }

    private static String cut(String line) {
        return line.length() <= MAX_LINE_LENGTH ? line : line.substring(0, MAX_LINE_LENGTH - 1) + "…";
    }

    @SuppressWarnings("unchecked") // what the compiler takes for unchecked is thrown on, whatever it is
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
