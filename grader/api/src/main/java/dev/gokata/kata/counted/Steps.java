package dev.gokata.kata.counted;

import dev.gokata.kata.subject.StepCounter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the learner's code of one world has taken.
 *
 * <p>The fields are plain: at any time only one thread runs a learner's code in a world.
 */
public final class Steps implements StepCounter {

    private static final int MOST_OVERFLOWS = 64;

    private static long budget = Long.MAX_VALUE;
    private static long left = Long.MAX_VALUE;
    private static long leftAtStart = Long.MAX_VALUE;
    private static @Nullable OutOfStepsError exhaustion;

    /* The static initializers that have begun and not ended, the innermost one first. */
    private static final Deque<Mark> MARKS = new ArrayDeque<>();

    private record Mark(Class<?> owner, long left) {}

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

    /**
     * Counts a handler entered.
     *
     * <p>Running into the end of the stack is the dearest thing that code can do in one step. To catch that is worth many
     * steps, so that code which does it over and over ends as soon as other code.
     *
     * @param thrown what is handled
     */
    public static void caught(Throwable thrown) {
        step();
        if (thrown instanceof StackOverflowError) {
            steps(budget / MOST_OVERFLOWS);
        }
    }

    /**
     * Notes that a static initializer begins.
     *
     * @param owner whose
     */
    public static void beginInitializer(Class<?> owner) {
        MARKS.push(new Mark(owner, left));
    }

    /**
     * Gives back the steps of a static initializer that has come to its end.
     *
     * <p>Which question runs it first is an accident; the same question has to cost the same on every call. An endless
     * one still meets the budget.
     *
     * @param owner whose
     */
    public static void endInitializer(Class<?> owner) {
        Mark mark = MARKS.poll();
        while (mark != null && mark.owner() != owner) {
            // One that threw never came to its end.
            mark = MARKS.poll();
        }
        if (mark != null && exhaustion == null) {
            left = mark.left();
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
        MARKS.clear();
    }

    @Override
    public void startCounting() {
        leftAtStart = left;
    }

    @Override
    public long counted() {
        // What an initializer gives back may have been taken before the count was started.
        return Math.max(0, leftAtStart - left);
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
