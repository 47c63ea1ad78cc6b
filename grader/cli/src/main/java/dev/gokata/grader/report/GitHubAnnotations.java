package dev.gokata.grader.report;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong, as the lines by which a step of GitHub Actions marks files.
 *
 * <p>GitHub shows ten errors of a step. What is beyond them is told by number.
 */
public final class GitHubAnnotations {

    private static final int MOST = 10;
    private static final int LONGEST = 4_000;

    private final SourcePlaces places;
    private final List<String> lines = new ArrayList<>();

    private GitHubAnnotations(SourcePlaces places) {
        this.places = places;
    }

    /**
     * Words a report.
     *
     * @param report the report
     * @param places where the katas' files stand in the repository
     * @return lines, each a workflow command; none if all is solved
     */
    public static List<String> lines(GradeReport report, SourcePlaces places) {
        GitHubAnnotations all = new GitHubAnnotations(places);
        report.records().forEach(all::add);
        List<String> shown = new ArrayList<>(all.lines.stream().limit(MOST).toList());
        int more = all.lines.size() - shown.size();
        if (more > 0) {
            shown.add("::notice title=kata::" + more + " more in the step's summary");
        }
        return shown;
    }

    private void add(SubmissionRecord result) {
        String of = result.submission().name() + " · " + result.kata().slug();
        if (!result.verdict().ran()) {
            List<Problem> problems = result.problems().isEmpty()
                    ? List.of(Problem.of(result.verdict().words()))
                    : result.problems();
            for (Problem problem : problems) {
                add(result, problem, of + " · " + result.verdict().words());
            }
            return;
        }
        String file = result.submission().files().stream().findFirst().orElse("");
        for (TaskRecord task : result.tasks()) {
            if (task.status() != TaskStatus.SOLVED) {
                String title = of + " · " + Telling.title(task);
                add(result, new Problem(file, 0, 0, Telling.trouble(result, task), ""), title);
            }
        }
    }

    private void add(SubmissionRecord result, Problem problem, String title) {
        StringBuilder line = new StringBuilder("::error ");
        if (!problem.file().isEmpty()) {
            line.append("file=").append(property(places.path(result, problem.file())));
            line.append(problem.line() > 0 ? ",line=" + problem.line() : "");
            line.append(problem.column() > 0 ? ",col=" + problem.column() : "");
            line.append(',');
        }
        line.append("title=").append(property(SafeText.oneLine(title))).append("::");
        lines.add(line.append(data(SafeText.cut(problem.message(), LONGEST))).toString());
    }

    private static String data(String text) {
        return SafeText.forTerminal(text)
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
