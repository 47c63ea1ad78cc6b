package dev.gokata.grader.progress;

import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a learner is with a kata.
 *
 * @param kata the kata
 * @param state in a word
 * @param solved the tasks that were solved when they were last tested
 * @param changed whether the code has changed since then
 * @param tested when that was
 */
public record Standing(
        KataManifest kata, State state, SortedSet<Integer> solved, boolean changed, Optional<Instant> tested) {

    private static final int MINUTES_STEP = 5;

    /** How far, in a word. */
    public enum State {
        /** Nothing is written, as far as one can see. */
        NOT_BEGUN(""),
        /** Something is written, and was never tested by this command. */
        NOT_TESTED("not tested"),
        /** Some tasks may be solved, but not all. */
        BEGUN("begun"),
        /** All tasks are solved. */
        SOLVED("solved"),
        /** All tasks were solved, but the tests are others now. */
        CHECK_AGAIN("check again"),
        /** A file that the learner edits is gone. */
        FILE_MISSING("file missing");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    /** Copies the set. */
    public Standing {
        solved = new TreeSet<>(solved);
    }

    /**
     * Returns what a list says of the state.
     *
     * @return a word or two; nothing for what is not begun
     */
    public String label() {
        return state == State.SOLVED && changed ? "changed since" : state.label;
    }

    /**
     * Tells whether there is nothing left to do.
     *
     * @return true if all tasks are solved by the code and the tests that are there now
     */
    public boolean isDone() {
        return state == State.SOLVED && !changed;
    }

    /**
     * Adds up the points of solved tasks.
     *
     * @return the points
     */
    public int points() {
        return kata.tasks().stream()
                .filter(task -> solved.contains(task.number()))
                .mapToInt(Task::points)
                .sum();
    }

    /**
     * Finds the task to go on with.
     *
     * @return the first that isn't solved, if any isn't
     */
    public Optional<Task> nextTask() {
        return kata.tasks().stream()
                .filter(task -> !solved.contains(task.number()))
                .findFirst();
    }

    /**
     * Estimates what is left.
     *
     * @return the kata's minutes for the points that are left, in steps of five
     */
    public int minutesLeft() {
        double left = (double) kata.minutes() * (kata.points() - points()) / kata.points();
        return (int) Math.ceil(left / MINUTES_STEP) * MINUTES_STEP;
    }
}
