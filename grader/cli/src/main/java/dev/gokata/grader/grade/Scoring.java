package dev.gokata.grader.grade;

import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns test results into points and a verdict.
 *
 * <p>A task earns all of its points when every test expected of it passed, and none otherwise: a test that is absent or
 * skipped has not passed.
 */
final class Scoring {

    private final KataManifest manifest;
    private final Brief brief;
    private final Misconceptions misconceptions;

    Scoring(KataManifest manifest, Brief brief, Misconceptions misconceptions) {
        this.manifest = manifest;
        this.brief = brief;
        this.misconceptions = misconceptions;
    }

    List<TestRecord> tests(List<TestResult> results) {
        List<TestRecord> records = new ArrayList<>();
        int hidden = 0;
        for (TestResult result : results) {
            ExpectedTest test = result.test();
            TestStatus status = status(result);
            if (test.hidden()) {
                // Its name, its numbers and its picture stay with the teacher; the rule is in the brief anyway.
                hidden++;
                records.add(new TestRecord(
                        "hidden-" + hidden, "hidden test " + hidden, test.task(), true, status, hint(result)));
            } else {
                records.add(new TestRecord(test.id(), test.sentence(), test.task(), false, status, result.message()));
            }
        }
        return records;
    }

    /** Records the tests of a submission that was never run. */
    List<TestRecord> notRun(List<ExpectedTest> expected, TestStatus status) {
        List<TestRecord> records = new ArrayList<>();
        for (TestRecord record : tests(
                expected.stream().map(test -> new TestResult(test, false, null)).toList())) {
            records.add(new TestRecord(record.id(), record.name(), record.task(), record.hidden(), status, ""));
        }
        return records;
    }

    List<TaskRecord> tasks(List<TestRecord> tests) {
        return manifest.tasks().stream()
                .map(task -> TaskRecord.of(task.number(), task.title(), task.points(), tests))
                .toList();
    }

    /** Adds to each task that was run the misconception that its failures show, or the two that they may show, if any. */
    List<TaskRecord> explained(List<TaskRecord> tasks, List<TestResult> results) {
        return tasks.stream()
                .map(task -> task.withMisconception(String.join(" Or: ", misconceptions.told(task.n(), results))))
                .toList();
    }

    /** Takes every point, for a submission that tried to forge them. */
    List<TaskRecord> nothingCounts(List<TaskRecord> tasks) {
        return tasks.stream()
                .map(task -> new TaskRecord(task.n(), task.title(), task.points(), 0, TaskStatus.NOT_SOLVED, ""))
                .toList();
    }

    static Verdict verdict(List<TestResult> results, List<TaskRecord> tasks) {
        if (results.stream().anyMatch(Scoring::isOurs)) {
            return Verdict.OURS;
        }
        List<SubjectLost> losses =
                results.stream().map(TestResult::lost).filter(Objects::nonNull).toList();
        if (losses.stream().anyMatch(loss -> loss.reason() == Cause.TAMPERED)) {
            return Verdict.TAMPERED;
        }
        if (!losses.isEmpty()) {
            return switch (losses.get(0).reason()) {
                case CPU_LIMIT -> Verdict.CPU_LIMIT;
                case MEMORY_LIMIT -> Verdict.MEMORY_LIMIT;
                case OUTPUT_LIMIT -> Verdict.OUTPUT_LIMIT;
                case CRASHED -> Verdict.CRASHED;
                case TAMPERED -> Verdict.TAMPERED;
                case SILENT, MACHINE -> Verdict.OURS;
            };
        }
        if (results.stream().anyMatch(result -> status(result) == TestStatus.OUT_OF_STEPS)) {
            return Verdict.OUT_OF_STEPS;
        }
        if (tasks.stream().allMatch(task -> task.status() == TaskStatus.SOLVED)) {
            return Verdict.SOLVED;
        }
        if (tasks.stream().allMatch(task -> task.status() == TaskStatus.NOT_WRITTEN)) {
            return Verdict.NOT_STARTED;
        }
        return tasks.stream().anyMatch(task -> task.status() == TaskStatus.SOLVED)
                ? Verdict.PARTLY_SOLVED
                : Verdict.WRONG;
    }

    private static boolean isOurs(TestResult result) {
        SubjectLost lost = result.lost();
        return status(result) == TestStatus.ERROR
                || result.test().task() == 0
                || !result.ran()
                || lost != null && (lost.reason() == Cause.SILENT || lost.reason() == Cause.MACHINE);
    }

    private static TestStatus status(TestResult result) {
        if (result.passed()) {
            return TestStatus.PASSED;
        }
        if (!result.ran()) {
            return TestStatus.NOT_RUN;
        }
        if (result.lost() != null) {
            return TestStatus.FAILED;
        }
        KataFailure failure = result.failure();
        if (failure == null) {
            return TestStatus.ERROR;
        }
        return switch (failure.kind()) {
            case NOT_WRITTEN -> TestStatus.NOT_WRITTEN;
            case WRONG -> TestStatus.FAILED;
            case THREW -> TestStatus.THREW;
            case OUT_OF_STEPS -> TestStatus.OUT_OF_STEPS;
            case MISUSED -> TestStatus.MISUSED;
            case REFUSED -> TestStatus.REFUSED;
            case OURS -> TestStatus.ERROR;
        };
    }

    private String hint(TestResult result) {
        if (result.passed()) {
            return "";
        }
        KataFailure failure = result.failure();
        if (failure == null || failure.rule() == 0) {
            return failure == null || failure.kind() != KataFailure.Kind.NOT_WRITTEN
                    ? "a hidden test of this task does not pass"
                    : failure.body().get(0);
        }
        return "a hidden test of this task does not pass; look again at rule " + failure.rule() + ": "
                + brief.rule(failure.rule());
    }
}
