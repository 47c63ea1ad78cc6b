package dev.gokata.grader.run;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.SubjectLost;
import org.jspecify.annotations.Nullable;

/**
 * What came of one test.
 *
 * @param test the test
 * @param ran whether an engine ran it to an end, and didn't skip it
 * @param thrown what it ended by, or null if it passed or never ran
 */
public record TestResult(
        ExpectedTest test, boolean ran, @Nullable Throwable thrown) {

    /**
     * Tells whether the test ran and nothing was wrong.
     *
     * @return true if it passed
     */
    public boolean passed() {
        return ran && thrown == null;
    }

    /**
     * Returns what the test says of the learner's code.
     *
     * @return its failure, or null if it passed, never ran or broke
     */
    public @Nullable KataFailure failure() {
        return thrown instanceof KataFailure failure ? failure : null;
    }

    /**
     * Returns what became of the process that held the learner's code.
     *
     * @return the loss, or null if the process outlived the test
     */
    public @Nullable SubjectLost lost() {
        return thrown instanceof SubjectLost lost ? lost : null;
    }

    /**
     * Returns what the test has to say.
     *
     * @return its message, or "" if it passed
     */
    public String message() {
        if (passed()) {
            return "";
        }
        return thrown == null ? "this test was never run" : String.valueOf(thrown.getMessage());
    }
}
