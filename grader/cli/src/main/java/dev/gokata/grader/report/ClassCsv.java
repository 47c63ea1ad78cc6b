package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * The points of a class as a table: a row for each submission, a column for each task.
 *
 * <p>A cell is empty where nothing was graded, which is not zero. Text that a spreadsheet would take for a formula has
 * an apostrophe before it.
 */
public final class ClassCsv {

    private static final int LONGEST = 200;

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private ClassCsv() {}

    /**
     * Words a report.
     *
     * @param report the report
     * @return the table as RFC 4180 has it, with a line of headings
     */
    public static String toCsv(GradeReport report) {
        Map<String, List<SubmissionRecord>> katas = new LinkedHashMap<>();
        Map<String, Map<String, SubmissionRecord>> submissions = new LinkedHashMap<>();
        for (SubmissionRecord result : report.records()) {
            String kata = result.kata().slug();
            katas.computeIfAbsent(kata, each -> new ArrayList<>()).add(result);
            submissions
                    .computeIfAbsent(result.submission().name(), each -> new LinkedHashMap<>())
                    .put(kata, result);
        }
        List<List<Object>> rows = new ArrayList<>();
        rows.add(headings(katas));
        submissions.forEach((name, results) -> rows.add(row(name, results, katas)));
        return MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValueAsString(rows);
    }

    private static List<Object> headings(Map<String, List<SubmissionRecord>> katas) {
        List<Object> cells = new ArrayList<>(List.of("submission", "points", "maximum"));
        katas.forEach((kata, results) -> {
            cells.add(safe(kata + " verdict"));
            tasks(results).forEach(task -> cells.add(safe(kata + " task " + task.n() + " (" + task.points() + ")")));
        });
        return cells;
    }

    private static List<Object> row(
            String name, Map<String, SubmissionRecord> results, Map<String, List<SubmissionRecord>> katas) {
        List<SubmissionRecord> all = List.copyOf(results.values());
        List<Object> cells = new ArrayList<>();
        cells.add(safe(name));
        cells.add(Points.graded(all) ? Points.score(all) : "");
        cells.add(Points.maxScore(all));
        katas.forEach((kata, others) -> {
            SubmissionRecord result = results.get(kata);
            cells.add(result == null ? "" : result.verdict().words());
            for (TaskRecord column : tasks(others)) {
                cells.add(result == null || result.verdict() == Verdict.OURS ? "" : points(result, column.n()));
            }
        });
        return cells;
    }

    /* The tasks of a kata, whichever of its records names them. */
    private static List<TaskRecord> tasks(List<SubmissionRecord> results) {
        return results.stream()
                .map(SubmissionRecord::tasks)
                .filter(tasks -> !tasks.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Object points(SubmissionRecord result, int task) {
        return result.tasks().stream()
                .filter(each -> each.n() == task)
                .<Object>map(TaskRecord::score)
                .findFirst()
                .orElse("");
    }

    /* The wide forms of these are formulas too, where spreadsheets speak Japanese or Chinese. */
    private static String safe(String text) {
        String line = SafeText.oneLine(SafeText.cut(text, LONGEST));
        return line.isEmpty() || "=+-@|%＝＋－＠".indexOf(line.charAt(0)) < 0 ? line : "'" + line;
    }
}
