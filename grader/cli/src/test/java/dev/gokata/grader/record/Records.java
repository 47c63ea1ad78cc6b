package dev.gokata.grader.record;

import dev.gokata.grader.record.Conditions.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records to try reports on. */
public final class Records {

    public static final KataRef KATA = new KataRef("11111111-2222-3333-4444-555555555555", "sizes", "d1");

    private Records() {}

    public static SubmissionRecordBuilder of(String submission) {
        SubmissionRef ref = new SubmissionRef(submission, "ab".repeat(32), List.of("src/Sizes.java"));
        return SubmissionRecord.of(KATA, ref, new Conditions(4711, "L2", new Limits(1_000_000)))
                .spent(
                        new Usage(1_234, 200, 300, 40),
                        new Times(Instant.parse("2026-11-20T10:00:00.123Z"), Instant.parse("2026-11-20T10:00:01Z")));
    }

    public static TestRecord test(int task, TestStatus status, String message) {
        return new TestRecord("t" + task + "." + status, "sizes are " + status.words(), task, false, status, message);
    }

    /** Task 1 of 3 points with a test that passed, task 2 of 4 points with the tests given. */
    public static SubmissionRecord partly(String submission, TestRecord... second) {
        List<TestRecord> tests = new ArrayList<>(List.of(test(1, TestStatus.PASSED, "")));
        tests.addAll(List.of(second));
        return of(submission)
                .tests(tests)
                .tasks(List.of(TaskRecord.of(1, "round up", 3, tests), TaskRecord.of(2, "round down", 4, tests)))
                .build(Verdict.PARTLY_SOLVED);
    }

    /** Two tasks with three tests, none of which ran. */
    public static SubmissionRecord notRun(String submission, Verdict verdict, Problem... problems) {
        List<TestRecord> tests = List.of(
                test(1, TestStatus.NOT_RUN, ""), test(2, TestStatus.NOT_RUN, ""), test(2, TestStatus.NOT_RUN, ""));
        return of(submission)
                .tests(tests)
                .tasks(List.of(TaskRecord.of(1, "round up", 3, tests), TaskRecord.of(2, "round down", 4, tests)))
                .problems(List.of(problems), 5)
                .build(verdict);
    }

    public static GradeReport report(SubmissionRecord... records) {
        return GradeReport.of("0.1.0", 4711, List.of(records));
    }
}
