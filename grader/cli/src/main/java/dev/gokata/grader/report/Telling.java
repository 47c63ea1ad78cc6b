package dev.gokata.grader.report;

import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What learners are told about a task, in the same words in every report that has room for them. */
final class Telling {

    private static final int MOST_TESTS = 3;

    private Telling() {}

    /** Names a task, like {@code task 2 · round down}. */
    static String title(TaskRecord task) {
        return "task " + task.n() + " · " + task.title();
    }

    static String words(TaskStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Tells what is wrong with a task, as plain text; "" if it is solved. */
    static String trouble(SubmissionRecord result, TaskRecord task) {
        if (task.status() == TaskStatus.SOLVED) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!result.verdict().ran()) {
            parts.add((result.verdict().words() + "\n" + result.problemsText()).strip());
        }
        parts.addAll(tests(result, task));
        if (!task.misconception().isEmpty()) {
            parts.add("perhaps  " + task.misconception());
        }
        return parts.isEmpty() ? words(task.status()) : String.join("\n\n", parts);
    }

    /* The first few that say something; what is not written yet goes last, and once. */
    private static List<String> tests(SubmissionRecord result, TaskRecord task) {
        List<TestRecord> failed = result.tests().stream()
                .filter(test -> test.task() == task.n() && !test.passed())
                .filter(test -> !test.message().isEmpty())
                .toList();
        List<String> messages = new ArrayList<>(failed.stream()
                .filter(test -> test.status() != TestStatus.NOT_WRITTEN)
                .map(TestRecord::message)
                .toList());
        failed.stream()
                .filter(test -> test.status() == TestStatus.NOT_WRITTEN)
                .map(TestRecord::message)
                .findFirst()
                .ifPresent(messages::add);
        List<String> distinct = messages.stream().map(String::strip).distinct().toList();
        List<String> told = new ArrayList<>(distinct.stream().limit(MOST_TESTS).toList());
        int more = distinct.size() - told.size();
        if (more > 0) {
            told.add("and " + more + " more");
        }
        return told;
    }
}
