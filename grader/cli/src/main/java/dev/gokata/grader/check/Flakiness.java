package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs a kata's solution and mutants many times, each with another seed, and counts how often the tests were right. */
public final class Flakiness {

    private final Pack pack;
    private final String slug;
    private final int times;
    private final Consumer<String> progress;

    /**
     * How often the tests were right about some code.
     *
     * @param of the code: the solution, or a mutant
     * @param runs how often it was run, with the seeds 1, 2, 3, …
     * @param right how often the solution passed, or the mutant failed with its phrase
     * @param wrongSeeds the first seeds with which they were not
     * @param says what a test said with the first of these; empty if all passed
     */
    public record Rate(String of, int runs, int right, List<Integer> wrongSeeds, String says) {}

    /**
     * Makes the runs.
     *
     * @param pack where the kata is
     * @param slug which kata
     * @param times how often each is run, from 1
     * @param progress is told each step as it begins, in a few words
     */
    public Flakiness(Pack pack, String slug, int times, Consumer<String> progress) {
        this.pack = pack;
        this.slug = slug;
        this.times = times;
        this.progress = progress;
    }

    /**
     * Runs the solution against all tests, and each mutant against the visible tests of its task.
     *
     * @return a rate for each, the solution's first
     * @throws MetadataException if the kata is not yet one that can be run so; says what to do
     */
    public List<Rate> run() {
        KataFolder kata = pack.kata(slug);
        if (!kata.hasSolution()) {
            throw new MetadataException(slug + " has no solution to run: write it first");
        }
        try (KataTests tests = KataTests.compile(pack, kata)) {
            CodeRuns runs = new CodeRuns(pack, tests);
            List<Rate> rates = new ArrayList<>();
            rates.add(rate(runs, "the solution", kata.solutionSources(), test -> true, Flakiness::allPass));
            for (Mutant mutant : Mutants.of(kata)) {
                rates.add(rate(
                        runs,
                        "mutant " + mutant.name(),
                        mutant.applyTo(kata.solutionSources()),
                        test -> !test.hidden() && test.task() == mutant.killedBy(),
                        results -> results.stream()
                                .anyMatch(result -> !result.passed() && mutant.isToldBy(result.message()))));
            }
            return rates;
        }
    }

    private Rate rate(
            CodeRuns runs,
            String name,
            Map<String, String> sources,
            Predicate<ExpectedTest> wanted,
            Predicate<List<TestResult>> isRight) {
        if (!(runs.compile(sources) instanceof Compilation.Compiled compiled)) {
            throw new MetadataException(name + " of " + slug + " does not compile: run ./kata check " + slug);
        }
        LearnerCode code = runs.prepare(compiled);
        List<Integer> wrong = new ArrayList<>();
        String says = "";
        for (int seed = 1; seed <= times; seed++) {
            progress.accept(name + ", run " + seed + " of " + times);
            List<TestResult> results = runs.run(code, Mode.PRACTICE, seed, wanted);
            if (!isRight.test(results)) {
                if (wrong.isEmpty()) {
                    says = results.stream()
                            .filter(result -> !result.passed())
                            .findFirst()
                            .map(result -> result.test().id() + ": "
                                    + result.message().strip().replaceAll("\\s+", " "))
                            .orElse("");
                }
                wrong.add(seed);
            }
        }
        return new Rate(
                name, times, times - wrong.size(), List.copyOf(wrong.subList(0, Math.min(5, wrong.size()))), says);
    }

    private static boolean allPass(List<TestResult> results) {
        return results.stream().allMatch(TestResult::passed);
    }
}
