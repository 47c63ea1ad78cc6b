package dev.gokata.grader.batch;

import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TestRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Equal parts of records, kept once: of ten thousand submissions most fail in the same few ways.
 */
final class Shared {

    private final Map<TestRecord, TestRecord> tests = new HashMap<>();
    private final Map<TaskRecord, TaskRecord> tasks = new HashMap<>();
    private final Map<Object, Object> others = new HashMap<>();

    /** Returns an equal record that shares what it can with those before it. */
    SubmissionRecord sharing(SubmissionRecord one) {
        List<TestRecord> ownTests = one.tests().stream()
                .map(test -> tests.computeIfAbsent(test, same -> same))
                .toList();
        List<TaskRecord> ownTasks = one.tasks().stream()
                .map(task -> tasks.computeIfAbsent(task, same -> same))
                .toList();
        return new SubmissionRecord(
                SubmissionRecord.SCHEMA,
                same(one.kata()),
                one.submission(),
                same(one.conditions()),
                one.verdict(),
                one.score(),
                one.maxScore(),
                ownTasks,
                ownTests,
                one.problems(),
                one.problemsLeftOut(),
                one.notes(),
                one.usage(),
                one.times());
    }

    @SuppressWarnings("unchecked") // equal records are of the same class
    private <T> T same(T value) {
        return (T) others.computeIfAbsent(value, same -> same);
    }
}
