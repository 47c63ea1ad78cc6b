package dev.gokata.grader.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A record in the form that Exercism's website reads, version 3.
 *
 * @param version 3
 * @param status {@code pass}, {@code fail}, or {@code error} if no test could say anything
 * @param message what went wrong if the status is {@code error}, else "" and not written
 * @param tests every test, in the manifest's order; none if the status is {@code error}
 */
public record ExercismResults(
        int version,
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String message,
        List<Test> tests) {

    /** The most characters that Exercism takes for a message. */
    public static final int MAX_MESSAGE = 65_535;

    /** Copies the list. */
    public ExercismResults {
        tests = List.copyOf(tests);
    }

    /**
     * The result of one test.
     *
     * @param name what it demands
     * @param testCode its identity, as the test's own code is not the learner's to see here
     * @param status {@code pass}, {@code fail} or {@code error}
     * @param message what a learner is told, or "" and not written
     * @param taskId its task, from 1
     */
    public record Test(
            String name,
            @JsonProperty("test_code") String testCode,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String message,
            @JsonProperty("task_id") int taskId) {}

    /**
     * Words a record as Exercism does.
     *
     * @param result the record
     * @return the same in Exercism's form
     */
    public static ExercismResults of(SubmissionRecord result) {
        if (!result.verdict().ran()) {
            return new ExercismResults(
                    3, "error", cut(result.verdict().words() + "\n" + result.problemsText()), List.of());
        }
        List<Test> tests = result.tests().stream().map(ExercismResults::test).toList();
        return new ExercismResults(3, result.solved() ? "pass" : "fail", "", tests);
    }

    private static Test test(TestRecord test) {
        String status =
                switch (test.status()) {
                    case PASSED -> "pass";
                    case FAILED, NOT_WRITTEN, MISUSED, THREW, OUT_OF_STEPS -> "fail";
                    case REFUSED, NOT_RUN, ERROR -> "error";
                };
        return new Test(test.name(), test.id(), status, test.passed() ? "" : cut(test.message()), test.task());
    }

    private static String cut(String text) {
        if (text.length() <= MAX_MESSAGE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return text.substring(0, end);
    }
}
