package dev.gokata.grader.run;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.SourceMessage;
import dev.gokata.grader.report.SafeText;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import dev.gokata.kata.testing.KataFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a learner's own run reads, by whichever command it was started.
 *
 * @param kata the kata
 * @param misconceptions what it can tell from how code fails
 */
public record PracticeText(KataManifest kata, Misconceptions misconceptions) {

    /** What is said of code that doesn't compile. */
    public static final String NOT_COMPILED = "your code does not compile yet";

    /**
     * Finds the failure that a learner is told in full.
     *
     * @param results in the order that tests are expected in
     * @return the first one of the first task that fails, if any does
     */
    public static Optional<TestResult> first(List<TestResult> results) {
        return results.stream().filter(result -> !result.passed()).min(Comparator.comparingInt(result -> result.test()
                .task()));
    }

    /**
     * Tells why code doesn't compile.
     *
     * @param compilation what came of compiling it
     * @return lines for a terminal
     */
    public static List<String> notCompiled(Compilation compilation) {
        List<String> lines = new ArrayList<>();
        if (compilation instanceof Compilation.NotCompiled not) {
            for (SourceMessage message : not.diagnostics()) {
                lines.add(SafeText.forTerminal(message.where() + ": " + message.message()));
                lines.add(SafeText.forTerminal(message.excerpt()));
            }
            if (not.leftOut() > 0) {
                lines.add("and " + not.leftOut() + " errors more");
            }
        } else if (compilation instanceof Compilation.CompilerLimit limit) {
            lines.add(limit.sentence());
        }
        return lines;
    }

    /**
     * Tells how many tasks are solved.
     *
     * @param results of all tests that learners see
     * @return one line
     */
    public String summary(List<TestResult> results) {
        long solved = kata.tasks().stream()
                .filter(task -> of(task, results).stream().allMatch(TestResult::passed))
                .count();
        return kata.title() + ": " + solved + " of " + kata.tasks().size() + " tasks solved";
    }

    /**
     * Tells of each task how far it is.
     *
     * @param results of all tests that learners see
     * @return a line a task
     */
    public List<String> table(List<TestResult> results) {
        return kata.tasks().stream()
                .map(task ->
                        String.format("  task %d · %-45s %s", task.number(), task.title(), state(of(task, results))))
                .toList();
    }

    /**
     * Tells a failure in full.
     *
     * @param result of a test that has not passed
     * @return lines for a terminal
     */
    public List<String> failure(TestResult result) {
        String message = SafeText.forTerminal(result.message());
        if (is(result, KataFailure.Kind.NOT_WRITTEN)) {
            return List.of(message, "  what it has to do stands in exercises/" + kata.slug() + "/README.md");
        }
        // Code that may not run is refused by every test alike.
        return is(result, KataFailure.Kind.REFUSED)
                ? List.of(message)
                : List.of(message, "  " + result.test().sentence());
    }

    /**
     * Tells the belief that a failure comes from, as far as one shows.
     *
     * @param first the failure
     * @param results of all tests that learners see
     * @return a line, or one for each belief if two fit equally well, if the kata knows such a belief
     */
    public Optional<String> perhaps(TestResult first, List<TestResult> results) {
        List<String> beliefs = misconceptions.told(first.test().task(), results);
        return beliefs.isEmpty() ? Optional.empty() : Optional.of("perhaps  " + String.join("\n     or  ", beliefs));
    }

    private static List<TestResult> of(Task task, List<TestResult> results) {
        return results.stream()
                .filter(result -> result.test().task() == task.number())
                .toList();
    }

    private static String state(List<TestResult> results) {
        long passed = results.stream().filter(TestResult::passed).count();
        if (passed == results.size()) {
            return "solved";
        }
        for (KataFailure.Kind kind : List.of(KataFailure.Kind.NOT_WRITTEN, KataFailure.Kind.REFUSED)) {
            if (results.stream().allMatch(result -> is(result, kind))) {
                return kind.label();
            }
        }
        return passed + " of " + results.size() + " tests pass";
    }

    private static boolean is(TestResult result, KataFailure.Kind kind) {
        return result.failure() != null && result.failure().kind() == kind;
    }
}
