package dev.gokata.grader.report;

import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One test case of JUnit's XML.
 *
 * @param group what it belongs to, in the place where JUnit has a class: the kata and the task
 * @param name what it demands
 * @param kind what came of it
 * @param type what kind of failure or error, like {@code not-written}; "" if passed
 * @param text what is wrong; "" if passed
 */
record JUnitCase(String group, String name, Kind kind, String type, String text) {

    enum Kind {
        PASSED,
        FAILURE,
        ERROR
    }

    /** The cases of a record: as many as its manifest has tests, or its kata tasks, but at least one if unsolved. */
    static List<JUnitCase> of(SubmissionRecord result) {
        String verdict = result.verdict().words().replace(' ', '-');
        String trouble = (result.verdict().words() + "\n" + result.problemsText()).strip();
        if (!result.tests().isEmpty()) {
            return tests(result, verdict, trouble);
        }
        String kata = result.kata().slug();
        if (!result.tasks().isEmpty()) {
            return result.tasks().stream()
                    .map(task -> new JUnitCase(group(kata, task.n()), title(task), Kind.ERROR, verdict, trouble))
                    .toList();
        }
        return result.solved() ? List.of() : List.of(new JUnitCase(kata, kata, Kind.ERROR, verdict, trouble));
    }

    private static List<JUnitCase> tests(SubmissionRecord result, String verdict, String trouble) {
        List<JUnitCase> cases = new ArrayList<>();
        Set<Integer> explained = new HashSet<>();
        for (TestRecord test : result.tests()) {
            String group = group(result.kata().slug(), test.task());
            String type = test.status().words();
            String text = test.message().isEmpty() ? type : test.message();
            boolean kept =
                    test.status() == TestStatus.NOT_RUN && !result.verdict().ran();
            if (kept) {
                // What kept the tests from running is told in full once a task, and named at each.
                type = verdict;
                text = explained.add(test.task()) ? trouble : result.verdict().words();
            }
            cases.add(
                    test.passed()
                            ? new JUnitCase(group, test.name(), Kind.PASSED, "", "")
                            : new JUnitCase(group, test.name(), kind(test.status()), type, text));
        }
        return cases;
    }

    private static Kind kind(TestStatus status) {
        return switch (status) {
            case PASSED -> Kind.PASSED;
            case FAILED, NOT_WRITTEN, THREW, OUT_OF_STEPS, MISUSED -> Kind.FAILURE;
            case REFUSED, NOT_RUN, ERROR -> Kind.ERROR;
        };
    }

    private static String group(String kata, int task) {
        return kata + ".task-" + task;
    }

    private static String title(TaskRecord task) {
        return "task " + task.n() + ": " + task.title();
    }
}
