package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report for people, as text for a terminal: a table, and below it the first thing that is wrong with each submission
 * that isn't solved.
 */
public final class TerminalTable {

    private static final List<String> HEADINGS = List.of("submission", "kata", "verdict", "points");
    private static final int MAX_NAME = 40;

    private final boolean colored;

    /**
     * Makes a way to show reports.
     *
     * @param colored whether verdicts have a color
     */
    public TerminalTable(boolean colored) {
        this.colored = colored;
    }

    /**
     * Decides whether to use colors.
     *
     * @param asked whether whoever runs the command has asked for them, by an option or by using a terminal
     * @param environment the environment's variables; a {@code NO_COLOR} that isn't empty forbids colors
     * @return true if colors are asked for and not forbidden
     */
    public static boolean colored(boolean asked, Map<String, String> environment) {
        return asked && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /**
     * Words a report.
     *
     * @param report the report
     * @return lines that each end in a line feed
     */
    public String render(GradeReport report) {
        StringBuilder text = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        report.records().forEach(result -> rows.add(row(result)));
        int[] widths = widths(rows);
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            text.append(i == 0 ? line : painted(line, report.records().get(i - 1)))
                    .append('\n');
        }
        for (SubmissionRecord result : report.records()) {
            boolean tells = !result.solved() && result.submission().sameAs().isEmpty();
            String told = (tells ? firstTrouble(result) : "") + notes(result);
            if (!told.isEmpty()) {
                text.append('\n').append(heading(result)).append(told);
            }
        }
        return text.toString();
    }

    private static List<String> row(SubmissionRecord result) {
        return List.of(
                shortened(SafeText.oneLine(result.submission().name())),
                SafeText.oneLine(result.kata().slug()),
                result.verdict().words(),
                result.score() + "/" + result.maxScore() + sameAs(result));
    }

    private static String sameAs(SubmissionRecord result) {
        String other = result.submission().sameAs();
        return other.isEmpty() ? "" : "  same files as " + shortened(SafeText.oneLine(other));
    }

    private static String heading(SubmissionRecord result) {
        return SafeText.oneLine(result.submission().name()) + " · "
                + SafeText.oneLine(result.kata().slug()) + "\n";
    }

    private static String notes(SubmissionRecord result) {
        return result.notes().stream()
                .map(note -> indented("note  " + text(note)))
                .collect(Collectors.joining());
    }

    /** The first problem, or else the first test that didn't pass; tests that say more go first. */
    private static String firstTrouble(SubmissionRecord result) {
        if (!result.problems().isEmpty()) {
            int more = result.problems().size() - 1 + result.problemsLeftOut();
            return indented(text(result.problems().get(0))) + (more > 0 ? indented("and " + more + " more") : "");
        }
        List<TestRecord> troubles = result.tests().stream()
                .filter(one -> !one.passed() && !one.message().isEmpty())
                .toList();
        return troubles.stream()
                .filter(one -> one.status() != TestStatus.NOT_WRITTEN)
                .findFirst()
                .or(() -> troubles.stream().findFirst())
                .map(one -> indented(trouble(one).strip()) + misconception(result, one.task()))
                .orElse("");
    }

    private static String misconception(SubmissionRecord result, int task) {
        return result.tasks().stream()
                .filter(each -> each.n() == task && !each.misconception().isEmpty())
                .map(each -> "\n" + indented("perhaps  " + each.misconception()))
                .collect(Collectors.joining());
    }

    /* The message of a visible test names its task itself. */
    private static String trouble(TestRecord test) {
        return test.hidden() ? "task " + test.task() + " · " + test.message() : test.message();
    }

    private static String text(Problem problem) {
        String where = problem.where().isEmpty() ? "" : problem.where() + ": ";
        return where + problem.message() + (problem.excerpt().isEmpty() ? "" : "\n" + problem.excerpt());
    }

    private static String indented(String text) {
        StringBuilder lines = new StringBuilder();
        SafeText.forTerminal(text)
                .lines()
                .forEach(line -> lines.append("  ").append(line).append('\n'));
        return lines.toString();
    }

    private String painted(String line, SubmissionRecord result) {
        if (!colored) {
            return line;
        }
        String color =
                switch (result.verdict()) {
                    case SOLVED -> "32";
                    case PARTLY_SOLVED, NOT_STARTED -> "33";
                    case OURS -> "35";
                    default -> "31";
                };
        return "\u001B[" + color + "m" + line + "\u001B[0m";
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String shortened(String name) {
        return width(name) <= MAX_NAME ? name : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
