package dev.gokata.grader.record;

/**
 * What grading a submission cost. Differs from run to run, and decides nothing.
 *
 * @param wallMillis from its intake to its record
 * @param compileMillis the part of it that compiling took
 * @param cpuMillis processor time of the subject's process, 0 if unknown
 * @param questions scenarios that the subject was asked
 */
public record Usage(long wallMillis, long compileMillis, long cpuMillis, long questions) {

    /** What nothing costs. */
    public static final Usage NONE = new Usage(0, 0, 0, 0);
}
