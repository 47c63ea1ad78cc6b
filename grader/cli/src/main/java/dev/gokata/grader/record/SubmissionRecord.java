package dev.gokata.grader.record;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of grading one submission of one kata.
 *
 * @param schema the form of this record, {@link #SCHEMA}
 * @param kata what it was graded against
 * @param submission what was graded
 * @param conditions what it was graded under
 * @param verdict what came of it
 * @param score what its tasks earned together
 * @param maxScore what its tasks are worth together
 * @param tasks the kata's tasks, in their order
 * @param tests every test of the kata's manifest, in its order; one that never ran is there all the same
 * @param problems what the compiler or the vetting said, in the order of the source
 * @param problemsLeftOut how many problems more there were
 * @param notes what is worth knowing about the submission and decided nothing
 * @param usage what it cost
 * @param times when it was done
 */
public record SubmissionRecord(
        String schema,
        KataRef kata,
        SubmissionRef submission,
        Conditions conditions,
        Verdict verdict,
        int score,
        int maxScore,
        List<TaskRecord> tasks,
        List<TestRecord> tests,
        List<Problem> problems,
        int problemsLeftOut,
        List<Problem> notes,
        Usage usage,
        Times times) {

    /** The form of this record. A change that a reader can't ignore takes the next number. */
    public static final String SCHEMA = "gokata/record/v1";

    /**
     * Copies the lists and checks the sums.
     *
     * @throws IllegalArgumentException if the schema is another, or the score is not the sum of the tasks' scores
     */
    public SubmissionRecord {
        tasks = List.copyOf(tasks);
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("a record of the form " + schema + " can't be read, only " + SCHEMA);
        }
        requireSum("score", score, tasks.stream().mapToInt(TaskRecord::score).sum());
        requireSum(
                "maxScore",
                maxScore,
                tasks.stream().mapToInt(TaskRecord::points).sum());
    }

    private static void requireSum(String what, int claimed, int sum) {
        if (claimed != sum) {
            throw new IllegalArgumentException("the " + what + " is " + claimed + ", but its tasks make " + sum);
        }
    }

    /**
     * Starts a record.
     *
     * @param kata what it was graded against
     * @param submission what was graded
     * @param conditions what it was graded under
     * @return a builder with no tasks, tests or problems
     */
    public static SubmissionRecordBuilder of(KataRef kata, SubmissionRef submission, Conditions conditions) {
        return new SubmissionRecordBuilder(kata, submission, conditions);
    }

    /**
     * Names another submission whose files are the same: what is said of one is true of the other.
     *
     * @param other that submission
     * @return this record as that submission's
     */
    public SubmissionRecord of(SubmissionRef other) {
        return with(other, notes);
    }

    /**
     * Puts other notes in place of these.
     *
     * @param others what is worth knowing about the submission
     * @return the same record with those notes
     */
    public SubmissionRecord noting(List<Problem> others) {
        return with(submission, others);
    }

    private SubmissionRecord with(SubmissionRef ofWhat, List<Problem> noted) {
        return new SubmissionRecord(
                schema,
                kata,
                ofWhat,
                conditions,
                verdict,
                score,
                maxScore,
                tasks,
                tests,
                problems,
                problemsLeftOut,
                noted,
                usage,
                times);
    }

    /**
     * Tells whether every task is solved.
     *
     * @return true for {@link Verdict#SOLVED} only
     */
    public boolean solved() {
        return verdict == Verdict.SOLVED;
    }

    /**
     * Words the problems, one below the other.
     *
     * @return for each problem its place, its message and its excerpt, and how many were left out; "" if there is none
     */
    public String problemsText() {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String where = problem.where();
            lines.add(where.isEmpty() ? problem.message() : where + ": " + problem.message());
            if (!problem.excerpt().isEmpty()) {
                lines.add(problem.excerpt());
            }
        }
        if (problemsLeftOut > 0) {
            lines.add("and " + problemsLeftOut + " more");
        }
        return String.join("\n", lines);
    }
}
