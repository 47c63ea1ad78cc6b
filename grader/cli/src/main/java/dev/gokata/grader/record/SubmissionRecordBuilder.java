package dev.gokata.grader.record;

import java.time.Instant;
import java.util.List;

/** Collects what a {@link SubmissionRecord} needs, and sums up the scores. */
public final class SubmissionRecordBuilder {

    private final KataRef kata;
    private final SubmissionRef submission;
    private final Conditions conditions;
    private List<TaskRecord> tasks = List.of();
    private List<TestRecord> tests = List.of();
    private List<Problem> problems = List.of();
    private int problemsLeftOut;
    private List<Problem> notes = List.of();
    private Usage usage = Usage.NONE;
    private Times times = new Times(Instant.EPOCH, Instant.EPOCH);

    SubmissionRecordBuilder(KataRef kata, SubmissionRef submission, Conditions conditions) {
        this.kata = kata;
        this.submission = submission;
        this.conditions = conditions;
    }

    /**
     * Sets the tasks.
     *
     * @param all every task of the kata, in their order
     * @return this
     */
    public SubmissionRecordBuilder tasks(List<TaskRecord> all) {
        this.tasks = all;
        return this;
    }

    /**
     * Sets the tests.
     *
     * @param all every test of the manifest, in its order
     * @return this
     */
    public SubmissionRecordBuilder tests(List<TestRecord> all) {
        this.tests = all;
        return this;
    }

    /**
     * Sets the problems.
     *
     * @param shown those to be shown, in the order of the source
     * @param leftOut how many more there were
     * @return this
     */
    public SubmissionRecordBuilder problems(List<Problem> shown, int leftOut) {
        this.problems = shown;
        this.problemsLeftOut = leftOut;
        return this;
    }

    /**
     * Sets the notes.
     *
     * @param all what is worth knowing and decided nothing
     * @return this
     */
    public SubmissionRecordBuilder notes(List<Problem> all) {
        this.notes = all;
        return this;
    }

    /**
     * Sets what grading cost and when it was done.
     *
     * @param cost what it cost
     * @param when when it was done
     * @return this
     */
    public SubmissionRecordBuilder spent(Usage cost, Times when) {
        this.usage = cost;
        this.times = when;
        return this;
    }

    /**
     * Makes the record.
     *
     * @param verdict what came of it all
     * @return the record, with the scores summed up from its tasks
     */
    public SubmissionRecord build(Verdict verdict) {
        return new SubmissionRecord(
                SubmissionRecord.SCHEMA,
                kata,
                submission,
                conditions,
                verdict,
                tasks.stream().mapToInt(TaskRecord::score).sum(),
                tasks.stream().mapToInt(TaskRecord::points).sum(),
                tasks,
                tests,
                problems,
                problemsLeftOut,
                notes,
                usage,
                times);
    }
}
