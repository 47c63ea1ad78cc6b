package dev.gokata.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of one submission as Gradescope reads them: a test for each task of each kata.
 *
 * <p>All text is marked as plain, so Gradescope shows it as it is.
 */
public final class GradescopeResults {

    private static final int LONGEST = 20_000;
    private static final double MILLIS = 1_000;

    private record Results(
            String output,
            @JsonProperty("output_format") String outputFormat,
            @JsonProperty("test_output_format") String testOutputFormat,
            @JsonProperty("test_name_format") String testNameFormat,
            @JsonProperty("stdout_visibility") String stdoutVisibility,
            @JsonProperty("execution_time") double executionTime,
            List<Test> tests) {}

    private record Test(
            double score,
            @JsonProperty("max_score") double maxScore,
            String status,
            String name,
            String number,
            String output,
            String visibility) {}

    private GradescopeResults() {}

    /**
     * Words records.
     *
     * @param results the records of one submission, one for each kata graded; all of them were graded
     * @param pending the katas that are still to be graded
     * @return the JSON, with a line feed at its end
     * @throws IllegalArgumentException if one was not graded, for Gradescope takes what has no score for a zero
     */
    public static String toJson(List<SubmissionRecord> results, List<String> pending) {
        if (!Points.graded(results)) {
            throw new IllegalArgumentException("what was not graded has no score to tell Gradescope");
        }
        List<Test> tests = new ArrayList<>();
        List<String> output = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            SubmissionRecord result = results.get(i);
            String prefix = results.size() + pending.size() == 1 ? "" : (i + 1) + ".";
            result.tasks().forEach(task -> tests.add(test(result, task, prefix)));
            output.add(result.kata().slug() + ": " + result.verdict().words() + ", " + Points.of(result) + " points");
            if (!result.verdict().ran() && !result.problems().isEmpty()) {
                output.add(result.problemsText());
            }
        }
        pending.forEach(kata -> output.add(kata + ": grading has not come to it"));
        double seconds = results.stream()
                        .mapToLong(result -> result.usage().wallMillis())
                        .sum()
                / MILLIS;
        return JsonText.of(
                new Results(plain(String.join("\n", output)), "text", "text", "text", "hidden", seconds, tests));
    }

    private static Test test(SubmissionRecord result, TaskRecord task, String prefix) {
        boolean solved = task.status() == TaskStatus.SOLVED && task.score() == task.points();
        String output = result.verdict().ran() || solved
                ? Telling.trouble(result, task)
                : result.verdict().words();
        return new Test(
                task.score(),
                task.points(),
                solved ? "passed" : "failed",
                result.kata().slug() + " · " + plain(Telling.title(task)),
                prefix + task.n(),
                plain(output),
                "visible");
    }

    private static String plain(String text) {
        return SafeText.forTerminal(SafeText.cut(text, LONGEST));
    }
}
