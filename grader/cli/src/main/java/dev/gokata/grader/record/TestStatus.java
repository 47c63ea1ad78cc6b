package dev.gokata.grader.record;

import java.util.Locale;

/** What came of one test. Only {@link #PASSED} counts as passed. */
public enum TestStatus {
    /** What was observed is what was expected. */
    PASSED,
    /** Something else was observed. */
    FAILED,
    /** The learner has not written a method that it needs. */
    NOT_WRITTEN,
    /** The learner's code threw an exception. */
    THREW,
    /** The learner's code used up its steps. */
    OUT_OF_STEPS,
    /** The learner's code used the simulated machine in a way that no program can. */
    MISUSED,
    /** The learner's code was not run, because it uses something that the kata doesn't allow. */
    REFUSED,
    /** The test was expected and never ran: it counts as not passed. */
    NOT_RUN,
    /** The test itself failed: a fault of ours. */
    ERROR;

    /**
     * Returns the status as reports word it.
     *
     * @return lower-case words joined by hyphens, like {@code not-written}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
