package dev.gokata.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TaskStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The results of one submission as Classroom 50 collects them, with what its runner says in the environment. */
public final class Classroom50Result {

    private static final int LONGEST = 20_000;
    private static final Pattern TAG =
            Pattern.compile("submit/(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)Z\\b.*");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Result(
            String schema,
            String classroom,
            String assignment,
            @JsonProperty("assignment_type") String assignmentType,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime,
            int score,
            @JsonProperty("max-score") int maxScore,
            List<Test> tests,
            @JsonProperty("submitted_by") @Nullable Pusher pusher) {}

    private record Pusher(String username) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Test(
            @JsonProperty("test-name") String name,
            boolean passed,
            int score,
            @JsonProperty("max-score") int maxScore,
            String message) {}

    private final Map<String, String> environment;
    private final List<String> missing = new ArrayList<>();

    private Classroom50Result(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Checks what the runner says.
     *
     * @param environment the environment's variables
     * @throws UsageException if some are missing or wrong; the message names them all
     */
    public static void check(Map<String, String> environment) {
        Result ignored = new Classroom50Result(environment).result(List.of());
        assert ignored.tests().isEmpty();
    }

    /**
     * Words records.
     *
     * @param results the records of one submission, one for each kata; all of them were graded
     * @param environment the environment's variables
     * @return the JSON, with a line feed at its end
     * @throws UsageException if variables are missing or wrong
     * @throws IllegalArgumentException if one was not graded, for a result without its points would be a zero
     */
    public static String toJson(List<SubmissionRecord> results, Map<String, String> environment) {
        if (!Points.graded(results)) {
            throw new IllegalArgumentException("what was not graded has no score to tell Classroom 50");
        }
        return JsonText.of(new Classroom50Result(environment).result(results));
    }

    private Result result(List<SubmissionRecord> results) {
        List<Test> tests = results.stream()
                .flatMap(result -> result.tasks().stream().map(task -> test(result, task)))
                .toList();
        String actor = environment.getOrDefault("GITHUB_ACTOR", "");
        String commit = value("COMMIT_URL");
        Result result = new Result(
                "classroom50/result/v1",
                value("CLASSROOM"),
                value("ASSIGNMENT"),
                value("ASSIGNMENT_TYPE", "MODE"),
                value("OWNER", "USERNAME"),
                value("SUBMISSION_TAG"),
                commit,
                value("RELEASE_URL"),
                environment.getOrDefault("REVIEW_URL", "").isEmpty() ? commit : value("REVIEW_URL"),
                submittedAt(),
                Points.score(results),
                Points.maxScore(results),
                tests,
                actor.isEmpty() ? null : new Pusher(actor));
        if (!missing.isEmpty()) {
            throw new UsageException("the report for Classroom 50 needs " + String.join(", ", missing)
                    + " in the environment: its runner sets them");
        }
        if (!List.of("individual", "group").contains(result.assignmentType())) {
            throw new UsageException("ASSIGNMENT_TYPE must be individual or group, but is " + result.assignmentType());
        }
        if (!result.submission().startsWith("submit/")) {
            throw new UsageException("SUBMISSION_TAG must begin with submit/, but is " + result.submission());
        }
        return result;
    }

    /* When it was handed in, which a regrade never changes: the commit's own time, or else the one in the tag. */
    private String submittedAt() {
        String committed = environment.getOrDefault("COMMIT_TIME", "");
        Matcher tag = TAG.matcher(environment.getOrDefault("SUBMISSION_TAG", ""));
        try {
            if (!committed.isEmpty()) {
                return worded(OffsetDateTime.parse(committed).toInstant());
            }
            if (tag.matches()) {
                return worded(Instant.parse(
                        tag.group(1) + "T" + tag.group(2) + ":" + tag.group(3) + ":" + tag.group(4) + "Z"));
            }
        } catch (DateTimeException e) {
            throw new UsageException("COMMIT_TIME, or else SUBMISSION_TAG, must tell when the commit was made, like"
                    + " 2026-06-01T14:32:05Z");
        }
        missing.add("COMMIT_TIME");
        return "";
    }

    private static String worded(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String value(String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        missing.add(names[0]);
        return "";
    }

    private static Test test(SubmissionRecord result, TaskRecord task) {
        return new Test(
                result.kata().slug() + " · " + SafeText.oneLine(Telling.title(task)),
                task.status() == TaskStatus.SOLVED && task.score() == task.points(),
                task.score(),
                task.points(),
                SafeText.forTerminal(SafeText.cut(Telling.trouble(result, task), LONGEST)));
    }
}
