package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;

/** A report in Markdown, as a step of GitHub Actions or a merge request shows it. */
public final class StepSummary {

    /* GitHub takes a mebibyte for a step. */
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST = 4_000;

    private StepSummary() {}

    /**
     * Words a report.
     *
     * @param report the report
     * @return Markdown: a table of all, and below it what is wrong with the first that aren't solved
     */
    public static String toMarkdown(GradeReport report) {
        StringBuilder text =
                new StringBuilder("## Katas\n\n| submission | kata | verdict | points |\n|---|---|---|---|\n");
        report.records().stream().limit(MOST_ROWS).forEach(result -> text.append(row(result)));
        if (report.records().size() > MOST_ROWS) {
            text.append("\nand ").append(report.records().size() - MOST_ROWS).append(" more\n");
        }
        report.records().stream()
                .filter(result -> !result.solved())
                .limit(MOST_DETAILS)
                .forEach(result -> text.append(details(result)));
        return text.append('\n').toString();
    }

    private static String row(SubmissionRecord result) {
        return "| " + SafeText.forMarkdown(SafeText.cut(result.submission().name(), 200)) + " | "
                + SafeText.forMarkdown(result.kata().slug()) + " | "
                + result.verdict().words() + " | "
                + Points.of(result) + " |\n";
    }

    private static String details(SubmissionRecord result) {
        StringBuilder text = new StringBuilder("\n### ")
                .append(SafeText.forMarkdown(SafeText.cut(result.submission().name(), 200)))
                .append(" · ")
                .append(SafeText.forMarkdown(result.kata().slug()))
                .append("\n\n");
        if (!result.verdict().ran()) {
            String problems = result.problemsText();
            return text + result.verdict().words() + "\n\n"
                    + (problems.isEmpty() ? "" : SafeText.fenced(SafeText.cut(problems, LONGEST)));
        }
        for (TaskRecord task : result.tasks()) {
            if (task.status() != TaskStatus.SOLVED) {
                text.append(SafeText.forMarkdown(Telling.title(task)))
                        .append("\n\n")
                        .append(SafeText.fenced(SafeText.cut(Telling.trouble(result, task), LONGEST)))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
