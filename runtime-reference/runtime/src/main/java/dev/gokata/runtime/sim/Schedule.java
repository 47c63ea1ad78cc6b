package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who goes on where, as the list of places that differ from the default.
 *
 * <p>The default is:
 * <ol>
 *   <li>At a scheduling point, the goroutine that runs goes on.
 *   <li>Where it parks, ends or yields, the goroutine goes on that has been runnable for longest.
 *   <li>A goroutine counts as runnable from when it was started, readied, preempted, or yielded.
 *   <li>When none is runnable, the clock moves to the next timer.
 * </ol>
 * So a shorter list is a simpler story, and the empty one is the plain run. A preemption that names a goroutine which is
 * not runnable at its point changes nothing, so that any list is a schedule for any program.
 *
 * @param preemptions in ascending order of their points, at most one a point
 */
@Simulator
public record Schedule(List<Preemption> preemptions) {

    /** The schedule that follows the default everywhere. */
    public static final Schedule DEFAULT = new Schedule(List.of());

    private static final String NO_PREEMPTION = "-";

    /**
     * Checks and copies the list.
     *
     * @param preemptions the places that differ
     * @throws IllegalArgumentException if their points don't ascend
     */
    public Schedule {
        preemptions = List.copyOf(preemptions);
        for (int i = 1; i < preemptions.size(); i++) {
            if (preemptions.get(i - 1).point() >= preemptions.get(i).point()) {
                throw new IllegalArgumentException("points must ascend: " + preemptions);
            }
        }
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text such as {@code 12:3,40:1}, or {@code -} for the default
     * @return the schedule
     * @throws IllegalArgumentException if the text is no schedule, with the part that is none
     */
    public static Schedule parse(String text) {
        if (text.equals(NO_PREEMPTION)) {
            return DEFAULT;
        }
        List<Preemption> preemptions = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            try {
                preemptions.add(new Preemption(
                        Long.parseLong(part.substring(0, Math.max(colon, 0))),
                        Integer.parseInt(part.substring(colon + 1))));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "a schedule reads point:goroutine,point:goroutine,... or -, not \"" + part + "\"", e);
            }
        }
        return new Schedule(preemptions);
    }

    /**
     * Returns the number of places that differ from the default.
     *
     * @return 0 for the default
     */
    public int size() {
        return preemptions.size();
    }

    /**
     * Writes the schedule as a short text without spaces, fit for a command line.
     *
     * @return such as {@code 12:3,40:1}, or {@code -} for the default
     */
    @Override
    public String toString() {
        return preemptions.isEmpty()
                ? NO_PREEMPTION
                : preemptions.stream().map(Preemption::toString).collect(Collectors.joining(","));
    }
}
