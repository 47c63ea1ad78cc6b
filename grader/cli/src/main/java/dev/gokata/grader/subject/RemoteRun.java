package dev.gokata.grader.subject;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestRun;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.SubjectLost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a kata's tests against a submission in a process of its own.
 *
 * <p>A test is not run when the submission, asked ahead, answers as one before it did: its result is that one's. What
 * comes of a submission is the same with transcripts and without. As processes that are lost have no place in that
 * argument (their limits count what was asked before, in the order it was asked in), a run that loses one is done again
 * without transcripts.
 */
public final class RemoteRun {

    private final KataTests tests;
    private final Transcripts transcripts;
    private final WorldClasses classes;
    private final RunSettings settings;
    private final Supplier<SubjectProcess> starter;
    private Duration cpuTime = Duration.ZERO;

    /**
     * What came of a run.
     *
     * @param results a result for each test, in the order they are expected in
     * @param questions how many questions the tests ask
     * @param cpuTime the processor time that the submission used
     * @param lateWords what is wrong with the end of its process: it said something that nobody asked for
     */
    public record Ran(List<TestResult> results, long questions, Duration cpuTime, Optional<SubjectLost> lateWords) {

        /** Copies the list. */
        public Ran {
            results = List.copyOf(results);
        }
    }

    /**
     * Makes a run.
     *
     * @param tests the kata's tests
     * @param transcripts what they asked submissions before, with the same settings; gets what they ask this one
     * @param classes the submission's classes and the probes
     * @param settings how the tests are run
     * @param starter starts a process
     */
    public RemoteRun(
            KataTests tests,
            Transcripts transcripts,
            WorldClasses classes,
            RunSettings settings,
            Supplier<SubjectProcess> starter) {
        this.tests = tests;
        this.transcripts = transcripts;
        this.classes = classes;
        this.settings = settings;
        this.starter = starter;
    }

    /**
     * Runs all tests.
     *
     * @return what came of them
     */
    public Ran run() {
        if (!transcripts.isEmpty()) {
            Ran ran = run(true);
            if (!lostAny(ran.results())) {
                return ran;
            }
        }
        return run(false);
    }

    private Ran run(boolean askingAhead) {
        int processes = askingAhead ? 1 : RemoteBinding.MOST_PROCESSES;
        try (RemoteBinding binding = new RemoteBinding(tests, classes, settings, starter, processes)) {
            Map<ExpectedTest, TestResult> results = new HashMap<>();
            List<TestResult> run = new ArrayList<>();
            // Hidden tests last, so that what they ask can't turn up in what is told of the others.
            for (boolean hidden : new boolean[] {false, true}) {
                if (askingAhead) {
                    foretell(binding, hidden, results);
                }
                run.addAll(new TestRun(tests)
                        .run(binding, test -> test.hidden() == hidden && !results.containsKey(test), binding));
            }
            cpuTime = cpuTime.plus(binding.cpuTime());
            if (!lostAny(run)) {
                binding.keep(run, transcripts);
            }
            run.forEach(result -> results.put(result.test(), result));
            List<TestResult> all = tests.expected().stream()
                    .map(results::get)
                    .map(Objects::requireNonNull)
                    .toList();
            return new Ran(all, binding.questions(), cpuTime, binding.finish());
        }
    }

    private void foretell(RemoteBinding binding, boolean hidden, Map<ExpectedTest, TestResult> results) {
        try {
            for (ExpectedTest test : tests.expected()) {
                TestResult result = test.hidden() == hidden ? binding.foretell(test, transcripts) : null;
                if (result != null) {
                    results.put(test, result);
                }
            }
        } catch (SubjectLost e) {
            // The tests that are run now meet it at once.
        }
    }

    private static boolean lostAny(List<TestResult> results) {
        return results.stream().anyMatch(result -> result.lost() != null);
    }
}
