package dev.gokata.grader.record;

import java.util.List;

/**
 * What came of a run of the grader.
 *
 * @param schema the form of this report, {@link #SCHEMA}
 * @param toolVersion the grader's version
 * @param seed what every random choice of the run came from
 * @param records one for each submission and kata, in the order they were asked for
 */
public record GradeReport(String schema, String toolVersion, long seed, List<SubmissionRecord> records) {

    /** The form of this report. A change that a reader can't ignore takes the next number. */
    public static final String SCHEMA = "gokata/results/v1";

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the schema is another
     */
    public GradeReport {
        records = List.copyOf(records);
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("results of the form " + schema + " can't be read, only " + SCHEMA);
        }
    }

    /**
     * Makes a report in the form of this version.
     *
     * @param toolVersion the grader's version
     * @param seed what every random choice of the run came from
     * @param records one for each submission and kata
     * @return the report
     */
    public static GradeReport of(String toolVersion, long seed, List<SubmissionRecord> records) {
        return new GradeReport(SCHEMA, toolVersion, seed, records);
    }
}
