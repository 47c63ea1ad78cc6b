package dev.gokata.grader.record;

/** What came of one task. */
public enum TaskStatus {
    /** All of its tests passed. */
    SOLVED,
    /** At least one of its tests didn't pass. */
    NOT_SOLVED,
    /** None of its tests passed, and each of those that ran said that it is not written yet. */
    NOT_WRITTEN,
    /** None of its tests ran. */
    NOT_RUN
}
