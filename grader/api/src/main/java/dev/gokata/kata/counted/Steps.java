package dev.gokata.kata.counted;

import dev.gokata.kata.subject.StepCounter;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the learner's code of one world has taken.
 *
 * <p>The fields are plain: at any time only one thread runs a learner's code in a world.
 */
public final class Steps implements StepCounter {

    private static long budget = Long.MAX_VALUE;
    private static long left = Long.MAX_VALUE;
    private static long leftAtStart = Long.MAX_VALUE;
    private static @Nullable OutOfStepsError exhaustion;

    /** Makes the handle by which a world sets and reads its count. */
    public Steps() {}

    /** Counts one block entered. */
    public static void step() {
        if (--left < 0) {
            exhaust();
        }
    }

    /**
     * Counts work that is done in bulk.
     *
     * @param count how many steps it is worth; negative counts as 0
     */
    public static void steps(long count) {
        left -= Math.max(count, 0);
        if (left < 0) {
            exhaust();
        }
    }

    private static void exhaust() {
        // From here on every step throws, so code that catches the error gets no further than its next block.
        left = 0;
        OutOfStepsError error = exhaustion == null ? new OutOfStepsError() : exhaustion;
        exhaustion = error;
        throw error;
    }

    @Override
    public void restart(long newBudget) {
        budget = newBudget;
        left = newBudget;
        leftAtStart = newBudget;
        exhaustion = null;
    }

    @Override
    public void startCounting() {
        leftAtStart = left;
    }

    @Override
    public long counted() {
        return leftAtStart - left;
    }

    @Override
    public long budget() {
        return budget;
    }

    @Override
    public @Nullable Throwable exhaustion() {
        return exhaustion;
    }
}
