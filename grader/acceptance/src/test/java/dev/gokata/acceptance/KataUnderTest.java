package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestRun;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A kata whose tests were compiled once, and code to run them against. */
final class KataUnderTest implements AutoCloseable {

    private static final RunSettings SETTINGS =
            new RunSettings(RunSettings.Mode.PRACTICE, 1, RunSettings.Unwritten.FAILS);

    private final Pack pack;
    private final KataFolder kata;
    private final KataTests tests;

    KataUnderTest(Pack pack, KataFolder kata) {
        this.pack = pack;
        this.kata = kata;
        this.tests = KataTests.compile(pack, kata);
    }

    KataFolder kata() {
        return kata;
    }

    /** Compiles and vets code that is allowed. */
    LearnerCode.Ready code(Map<String, String> sources) {
        LearnerCode code = vetted(sources);
        if (!(code instanceof LearnerCode.Ready ready)) {
            throw new IllegalArgumentException("is not allowed: " + code);
        }
        return ready;
    }

    /** Compiles and vets code, allowed or not. */
    LearnerCode vetted(Map<String, String> sources) {
        CodeRuns runs = new CodeRuns(pack, tests);
        if (!(runs.compile(sources) instanceof Compilation.Compiled compiled)) {
            throw new IllegalArgumentException("does not compile: " + runs.compile(sources));
        }
        return runs.prepare(compiled);
    }

    /** Makes the two bindings to code. */
    BothBindings both(LearnerCode.Ready code) {
        return new BothBindings(pack, tests, code, SETTINGS);
    }

    List<TestResult> run(BothBindings both, Predicate<ExpectedTest> wanted) {
        return new TestRun(tests).run(both, wanted);
    }

    @Override
    public void close() {
        tests.close();
    }
}
