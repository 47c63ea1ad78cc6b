package dev.gokata.grader.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A class as one HTML file that needs nothing beside it: figures of all, and a page of each submission.
 *
 * <p>Every value is escaped by the template, and the page forbids scripts and everything from outside.
 */
public final class ClassPage {

    private static final int LONGEST = 6_000;
    private static final int LONGEST_NAME = 200;
    private static final String PAGE = page();
    private static final Template TEMPLATE = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withFormatter(value -> SafeText.forTerminal(String.valueOf(value)))
            .compile(PAGE);

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
        return TEMPLATE.execute(values(report));
    }

    /**
     * Writes a report as a page.
     *
     * @param report the report
     * @param out where to, in UTF-8; is left open
     * @throws IOException if it can't be written
     */
    public static void write(GradeReport report, Writer out) throws IOException {
        try {
            TEMPLATE.execute(values(report), out);
        } catch (MustacheException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e);
        }
    }

    private static Map<String, Object> values(GradeReport report) {
        ClassFigures figures = new ClassFigures(report);
        List<Integer> percents = figures.percents();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("styleHash", styleHash());
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

    /* The only style that the page lets a browser apply. */
    private static String styleHash() {
        String style = PAGE.substring(PAGE.indexOf("<style>") + "<style>".length(), PAGE.indexOf("</style>"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String page() {
        try (InputStream in = Objects.requireNonNull(ClassPage.class.getResourceAsStream("class.html"))) {
            // Where a checkout has other line ends, the page still has these.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
