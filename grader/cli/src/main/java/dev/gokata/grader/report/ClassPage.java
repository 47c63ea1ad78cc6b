package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class as one HTML file that needs nothing beside it: figures of all, and a page of each submission.
 *
 * <p>Every value is escaped by the template, and the page forbids scripts and everything from outside.
 */
public final class ClassPage {

    private static final int LONGEST = 6_000;
    private static final int LONGEST_NAME = 200;
    private static final PageTemplate TEMPLATE = PageTemplate.of("class.html");

    private record Student(
            String id,
            String name,
            String sameAs,
            String points,
            String percent,
            List<String> cells,
            List<Graded> graded) {}

    private record Graded(
            String kata, String verdict, String points, String problems, List<String> notes, List<Part> tasks) {}

    private record Part(String title, String status, String points, String told) {}

    private ClassPage() {}

    /**
     * Words a report.
     *
     * @param report the report
     * @return the page
     */
    public static String toHtml(GradeReport report) {
        StringWriter page = new StringWriter();
        try {
            write(report, "", page);
        } catch (IOException e) {
            throw new IllegalStateException("a page can't be written to memory", e);
        }
        return page.toString();
    }

    /**
     * Writes a report as a page.
     *
     * @param report the report
     * @param similar the name of a page of similar submissions beside this one; empty if there is none
     * @param out where to, in UTF-8; is left open
     * @throws IOException if it can't be written
     */
    public static void write(GradeReport report, String similar, Writer out) throws IOException {
        Map<String, Object> values = values(report);
        values.put("similar", similar);
        TEMPLATE.write(values, out);
    }

    private static Map<String, Object> values(GradeReport report) {
        ClassFigures figures = new ClassFigures(report);
        List<Integer> percents = figures.percents();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("toolVersion", report.toolVersion());
        page.put("submissions", String.valueOf(figures.submissions().size()));
        page.put(
                "notGraded",
                figures.submissions().values().stream()
                        .filter(results -> !Points.graded(results))
                        .count());
        // As texts, for a mean of 0 is there to be told.
        page.put(
                "average",
                percents.isEmpty()
                        ? ""
                        : String.valueOf(Math.round(percents.stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0))));
        page.put("median", percents.isEmpty() ? "" : String.valueOf(percents.get(percents.size() / 2)));
        page.put("marks", figures.marks());
        page.put("tasks", figures.tasks());
        page.put("costliestTask", costliest(figures.tasks()));
        List<ClassFigures.Misconception> misconceptions = figures.misconceptions();
        page.put("misconceptions", misconceptions);
        page.put("hasMisconceptions", !misconceptions.isEmpty());
        page.put("katas", figures.katas());
        page.put("students", students(figures));
        return page;
    }

    /* None or one, for a template asks lists. */
    private static List<ClassFigures.Task> costliest(List<ClassFigures.Task> tasks) {
        return tasks.stream()
                .max(Comparator.comparingInt(ClassFigures.Task::lost))
                .filter(task -> task.lost() > 0)
                .stream()
                .toList();
    }

    private static List<Student> students(ClassFigures figures) {
        List<Student> students = new ArrayList<>();
        figures.submissions().forEach((name, results) -> {
            boolean hasMark = Points.graded(results) && Points.maxScore(results) > 0;
            List<String> cells = figures.katas().stream()
                    .map(kata -> results.stream()
                            .filter(result -> result.kata().slug().equals(kata))
                            .map(result -> result.verdict().words() + ", " + Points.of(result))
                            .findFirst()
                            .orElse("–"))
                    .toList();
            students.add(new Student(
                    "s" + (students.size() + 1),
                    name(name),
                    name(results.get(0).submission().sameAs()),
                    Points.graded(results) ? Points.score(results) + "/" + Points.maxScore(results) : "–",
                    hasMark ? String.valueOf(ClassFigures.percent(results)) : "–",
                    cells,
                    results.stream().map(ClassPage::graded).toList()));
        });
        return students;
    }

    private static String name(String submission) {
        return SafeText.oneLine(SafeText.cut(submission, LONGEST_NAME));
    }

    private static Graded graded(SubmissionRecord result) {
        boolean ran = result.verdict().ran();
        List<Part> tasks = result.tasks().stream()
                .map(task -> new Part(
                        Telling.title(task),
                        Telling.words(task.status()),
                        points(result, task),
                        ran ? SafeText.cut(Telling.trouble(result, task), LONGEST) : ""))
                .toList();
        return new Graded(
                result.kata().slug(),
                result.verdict().words(),
                Points.of(result),
                ran ? "" : SafeText.cut(result.problemsText(), LONGEST),
                result.notes().stream().map(ClassPage::note).toList(),
                tasks);
    }

    private static String note(Problem note) {
        String where = note.where();
        return SafeText.cut(where.isEmpty() ? note.message() : where + ": " + note.message(), LONGEST);
    }

    private static String points(SubmissionRecord result, TaskRecord task) {
        return result.verdict() == Verdict.OURS ? "–" : task.score() + "/" + task.points();
    }
}
