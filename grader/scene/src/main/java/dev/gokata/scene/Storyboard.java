package dev.gokata.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A story in pictures.
 *
 * @param title what it is about
 * @param steps in order, at least one; of more than {@link #MOST_STEPS}, those in the middle are left out
 */
public record Storyboard(String title, List<Step> steps) {

    /** The most steps that a story has. */
    public static final int MOST_STEPS = 400;

    /**
     * Makes the text plain, and copies the list.
     *
     * @throws IllegalArgumentException if there is no step
     */
    public Storyboard {
        title = PlainText.of(title);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one step: show how it begins");
        }
        steps = bounded(steps);
    }

    private static List<Step> bounded(List<Step> steps) {
        if (steps.size() <= MOST_STEPS) {
            return List.copyOf(steps);
        }
        List<Step> kept = new ArrayList<>(steps.subList(0, MOST_STEPS - 2));
        int left = steps.size() - MOST_STEPS + 1;
        kept.add(new Step(
                left + " steps are left out here",
                0,
                steps.get(steps.size() - 2).scene()));
        kept.add(steps.get(steps.size() - 1));
        return List.copyOf(kept);
    }

    /**
     * Finds where two stories part.
     *
     * @param other the other story
     * @return the number of the first step, from 0, that they don't share; nothing if they are the same
     */
    public OptionalInt firstDifference(Storyboard other) {
        int most = Math.max(steps.size(), other.steps.size());
        for (int i = 0; i < most; i++) {
            boolean both = i < steps.size() && i < other.steps.size();
            if (!both || !steps.get(i).equals(other.steps.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
