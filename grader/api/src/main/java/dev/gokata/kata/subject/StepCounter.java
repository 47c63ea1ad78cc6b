package dev.gokata.kata.subject;

import dev.gokata.kata.Meter;
import org.jspecify.annotations.Nullable;

/** A world's handle on its own step count. */
public interface StepCounter extends Meter {

    /**
     * Starts anew.
     *
     * @param budget how many steps may be taken, at least 0
     */
    void restart(long budget);

    /**
     * Returns the steps taken since the count was started.
     *
     * @return the steps, at least 0
     */
    long counted();

    /**
     * Returns the steps that could be taken in all.
     *
     * @return the budget last set
     */
    long budget();

    /**
     * Returns the error by which the first step over the budget was refused, also if the learner's code hid it.
     *
     * @return the error, with the stack on which the budget ended, or null while steps are left
     */
    @Nullable
    Throwable exhaustion();
}
