package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.LocalBinding;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestRun;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.PracticeSeed;
import dev.gokata.kata.testing.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Compiles code that is ours or its owner's, and runs a kata's tests against it in this JVM. */
public final class CodeRuns {

    private final Pack pack;
    private final KataTests tests;

    /**
     * Makes the runs of a kata.
     *
     * @param pack where it is
     * @param tests its tests
     */
    public CodeRuns(Pack pack, KataTests tests) {
        this.pack = pack;
        this.tests = tests;
    }

    /**
     * Compiles code.
     *
     * @param sources texts by the paths that the manifest gives them
     * @return what came of it
     */
    public Compilation compile(Map<String, String> sources) {
        return JavaCompilation.compile(sources, pack.subjectClassPath());
    }

    /**
     * Vets compiled code and makes it count.
     *
     * @param compiled the class files
     * @return what may run, or why not
     */
    public LearnerCode prepare(Compilation.Compiled compiled) {
        return LearnerCode.prepare(
                tests.manifest(),
                tests.kataClass(),
                compiled.classes(),
                tests.probes(),
                tests.loader().getParent());
    }

    /**
     * Runs tests.
     *
     * @param code the code to run them against
     * @param mode practice or graded
     * @param seed what every random choice comes from
     * @param wanted which of the tests
     * @return a result for each test wanted
     */
    public List<TestResult> run(LearnerCode code, RunSettings.Mode mode, long seed, Predicate<ExpectedTest> wanted) {
        return new TestRun(tests).run(binding(code, mode, seed), wanted);
    }

    /** Runs tests, and notes what the code takes. */
    Gauge gauge(LearnerCode code, RunSettings.Mode mode, long seed, List<TestResult> results) {
        Gauge gauge = new Gauge(binding(code, mode, seed));
        results.addAll(new TestRun(tests).run(gauge, test -> true));
        return gauge;
    }

    private LocalBinding binding(LearnerCode code, RunSettings.Mode mode, long seed) {
        return new LocalBinding(tests, code, new RunSettings(mode, seed, RunSettings.Unwritten.FAILS));
    }

    /**
     * Runs the tests that learners see, with the seed of the last run if that failed, and else with a new one.
     *
     * @param kata the kata, whose build folder remembers how it ended
     * @param sources the texts that the code was compiled from
     * @param code the code to run them against
     * @param told the seed that somebody asked for
     * @param progress what takes note of the results
     * @return a result for each visible test
     */
    public List<TestResult> practice(
            KataFolder kata, Map<String, String> sources, LearnerCode code, OptionalLong told, Progress progress) {
        List<TestResult> results = practice(kata, code, told);
        progress.ended(kata, tests.version(), sources, results);
        return results;
    }

    /**
     * Runs the tests that learners see for somebody who looks, which is no try to solve the kata.
     *
     * @param kata the kata, whose build folder remembers how it ended
     * @param code the code
     * @param told the seed that somebody asked for, if anybody did
     * @return a result for each visible test
     */
    public List<TestResult> practice(KataFolder kata, LearnerCode code, OptionalLong told) {
        long used = new PracticeSeed(kata.exercise().resolve("target")).choose(told);
        List<TestResult> results = run(code, RunSettings.Mode.PRACTICE, used, test -> !test.hidden());
        ended(kata, used, results);
        return results;
    }

    /**
     * Notes for the seed of the next run how a run of all tests that learners see ended.
     *
     * @param kata the kata
     * @param seed the run's seed
     * @param results of each visible test
     */
    public static void ended(KataFolder kata, long seed, List<TestResult> results) {
        new PracticeSeed(kata.exercise().resolve("target"))
                .ended(seed, results.stream().allMatch(CodeRuns::isGreenIfRandom));
    }

    private static boolean isGreenIfRandom(TestResult result) {
        KataFailure failure = result.failure();
        boolean byChance = failure != null && failure.kind().dependsOnTheScenario();
        return result.test().engine() != Engine.JQWIK || !byChance;
    }
}
