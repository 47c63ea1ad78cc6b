package dev.gokata.kata;

import java.util.List;

/**
 * What came of asking a subject to run a probe on a scenario.
 *
 * <p>Two outcomes that differ only in what they say about the learner's source lines are still equal in what matters
 * for a verdict; compare the kinds, not the texts.
 *
 * @param <O> the observation
 */
public sealed interface Outcome<O> {

    /**
     * The probe ran to its end.
     *
     * @param <O> the observation
     * @param observation what it saw
     * @param steps the work that was counted; 0 for a piece whose work isn't. A test bounds it by
     *     {@code takesAtMost}, and compares observations, not outcomes: two right pieces differ in their work
     */
    record Observed<O>(O observation, long steps) implements Outcome<O> {}

    /**
     * The learner has not written a method that the probe needs.
     *
     * @param <O> the observation
     * @param task the task that asks for it, from 1
     * @param method class and method
     */
    record NotWritten<O>(int task, String method) implements Outcome<O> {}

    /**
     * The learner's code threw an exception.
     *
     * @param <O> the observation
     * @param type the exception's class name
     * @param message its message, or "", cut at {@link #MAX_TEXT} characters
     * @param where file and line in the learner's code, or "" if none of its frames was there
     */
    record Threw<O>(String type, String message, String where) implements Outcome<O> {}

    /**
     * The learner's code used up its steps.
     *
     * @param <O> the observation
     * @param budget the steps it had
     * @param where file and line in the learner's code where the last one went
     */
    record OutOfSteps<O>(long budget, String where) implements Outcome<O> {}

    /**
     * The learner's code used the simulated machine in a way that no program can.
     *
     * @param <O> the observation
     * @param message the machine's complaint, cut at {@link #MAX_TEXT} characters
     * @param where file and line in the learner's code, or "" if none of its frames was there
     */
    record Misused<O>(String message, String where) implements Outcome<O> {}

    /**
     * The learner's code was not run, because it uses something that the kata doesn't allow.
     *
     * @param <O> the observation
     * @param refusals each thing refused, in the order of the source; never empty
     */
    record Refused<O>(List<Refusal> refusals) implements Outcome<O> {}

    /** The most characters of a learner's text that an outcome carries. */
    int MAX_TEXT = 2_000;
}
