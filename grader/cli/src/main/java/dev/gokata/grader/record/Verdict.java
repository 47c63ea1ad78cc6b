package dev.gokata.grader.record;

import java.util.Locale;

/** What came of grading one submission of one kata. */
public enum Verdict {
    /** Every task is solved. */
    SOLVED,
    /** Some tasks are solved, and others are not. */
    PARTLY_SOLVED,
    /** No task is solved, though something was written. */
    WRONG,
    /** Nothing was written: it is the stub. */
    NOT_STARTED,
    /** The compiler refused it. */
    COMPILE_ERROR,
    /** It uses something that the kata doesn't allow. */
    REFUSED,
    /** It used up its steps. */
    OUT_OF_STEPS,
    /** A file that the kata asks for is not there. */
    MISSING_FILE,
    /** It is not in a form that can be taken in: a link, a broken zip, too large. */
    REJECTED,
    /** It used up its processor time. */
    CPU_LIMIT,
    /** It used up its memory. */
    MEMORY_LIMIT,
    /** It wrote more than it may. */
    OUTPUT_LIMIT,
    /** Its process ended before it had answered. */
    CRASHED,
    /** It answered what it was not asked. */
    TAMPERED,
    /** The grader or its machine failed; says nothing about the submission, and is never a score of zero. */
    OURS;

    /**
     * Returns the verdict as reports word it.
     *
     * @return lower-case words, like {@code partly solved}
     */
    public String words() {
        return this == OURS ? "not graded" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Tells whether the tests were asked and answered, so that each test has a result of its own.
     *
     * @return false if something kept the submission from being run to its end
     */
    public boolean ran() {
        return switch (this) {
            case SOLVED, PARTLY_SOLVED, WRONG, NOT_STARTED, OUT_OF_STEPS -> true;
            case COMPILE_ERROR, REFUSED, MISSING_FILE, REJECTED -> false;
            case CPU_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT, CRASHED, TAMPERED, OURS -> false;
        };
    }
}
