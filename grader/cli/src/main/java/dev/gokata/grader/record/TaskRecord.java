package dev.gokata.grader.record;

import java.util.List;

/**
 * The result of one task.
 *
 * @param n its number, from 1
 * @param title what is to be done
 * @param points what it is worth
 * @param score what it earned, from 0 to {@code points}
 * @param status what came of it
 * @param misconception the belief that its failures come from, in one sentence, or "" if they show none
 */
public record TaskRecord(int n, String title, int points, int score, TaskStatus status, String misconception) {

    /**
     * Checks the score.
     *
     * @throws IllegalArgumentException if the score is below 0 or above the points
     */
    public TaskRecord {
        if (score < 0 || score > points) {
            throw new IllegalArgumentException("task " + n + " can't score " + score + " of " + points + " points");
        }
    }

    /**
     * Scores a task by its tests: all of its points if it has tests and every one of them passed, else none.
     *
     * @param n its number, from 1
     * @param title what is to be done
     * @param points what it is worth
     * @param tests the manifest's tests with their results; those of other tasks are left aside
     * @return the task's record
     */
    public static TaskRecord of(int n, String title, int points, List<TestRecord> tests) {
        TaskStatus status =
                statusOf(tests.stream().filter(test -> test.task() == n).toList());
        return new TaskRecord(n, title, points, status == TaskStatus.SOLVED ? points : 0, status, "");
    }

    /**
     * Adds what a failure comes from.
     *
     * @param sentence the belief, or ""
     * @return the same record with that misconception
     */
    public TaskRecord withMisconception(String sentence) {
        return new TaskRecord(n, title, points, score, status, sentence);
    }

    private static TaskStatus statusOf(List<TestRecord> tests) {
        if (tests.stream().allMatch(test -> test.status() == TestStatus.NOT_RUN)) {
            return TaskStatus.NOT_RUN;
        }
        if (tests.stream().allMatch(TestRecord::passed)) {
            return TaskStatus.SOLVED;
        }
        boolean nothingWritten = tests.stream()
                .allMatch(test -> test.status() == TestStatus.NOT_WRITTEN || test.status() == TestStatus.NOT_RUN);
        return nothingWritten ? TaskStatus.NOT_WRITTEN : TaskStatus.NOT_SOLVED;
    }
}
