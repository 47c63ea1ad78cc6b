package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.Refusal;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks the stub, the solution and the mutants by running the tests against them. */
final class CodeChecks {

    private static final String MEND = "mend the code or the test";

    private final KataFolder kata;
    private final KataTests tests;
    private final CodeRuns runs;
    private final int seeds;
    private final Consumer<String> progress;
    private final Misconceptions known;
    private final @Nullable Signatures signatures;
    private final Messages messages;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> untold = new ArrayList<>();
    private final Costs costs;

    /** Makes the checks, which collect signatures anew if they are given somewhere to, and else compare with the known. */
    CodeChecks(
            Pack pack,
            KataFolder kata,
            KataTests tests,
            int seeds,
            Consumer<String> progress,
            @Nullable Signatures signatures,
            Costs costs) {
        this.kata = kata;
        this.tests = tests;
        this.known = Misconceptions.of(kata);
        this.signatures = signatures;
        this.messages = new Messages(kata.manifest());
        this.runs = new CodeRuns(pack, tests);
        this.seeds = seeds;
        this.progress = progress;
        this.costs = costs;
    }

    /** Returns what each mutant is told, after a run, by the misconceptions that are known now. */
    String messages() {
        return messages.section(signatures == null ? known : signatures.misconceptions());
    }

    /** Runs the tests that learners see against the stub. */
    List<Finding> stub() {
        progress.accept("stub");
        code("the stub", kata.exerciseSources()).ifPresent(this::stub);
        return taken();
    }

    /** Runs all tests against the solution. */
    List<Finding> solution() {
        progress.accept("solution");
        code("the solution", kata.solutionSources()).ifPresent(this::solution);
        return taken();
    }

    /** Runs the visible tests of its task against each mutant. */
    List<Finding> mutants(List<Mutant> mutants) {
        for (Mutant mutant : mutants) {
            progress.accept("mutant " + mutant.name());
            try {
                code("mutant " + mutant.name(), mutant.applyTo(kata.solutionSources()))
                        .ifPresent(code -> mutant(mutant, code));
            } catch (MetadataException e) {
                findings.add(new Finding("mutant " + mutant.name(), e.getMessage(), "follow the solution's text"));
            }
        }
        return taken();
    }

    /** Returns what the runs of mutants showed of {@code misconceptions.json}. */
    List<Finding> untold() {
        if (untold.size() < 2) {
            return untold;
        }
        // The fix is the same for all, so they are one thing to mend.
        String others = untold.size() == 2 ? "another mutant fails" : (untold.size() - 1) + " other mutants fail";
        Finding first = untold.get(0);
        return List.of(new Finding(first.where(), first.problem() + ", nor how " + others, first.fix()));
    }

    private List<Finding> taken() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    private Optional<LearnerCode> code(String whose, Map<String, String> sources) {
        Compilation compilation = runs.compile(sources);
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            String why = compilation instanceof Compilation.NotCompiled not
                    ? not.diagnostics().get(0).where() + ": "
                            + not.diagnostics().get(0).message()
                    : compilation.toString();
            findings.add(new Finding(whose, "it does not compile: " + why, "mend it"));
            return Optional.empty();
        }
        LearnerCode code = runs.prepare(compiled);
        if (code instanceof LearnerCode.NotAllowed not) {
            Refusal first = not.refusals().get(0);
            findings.add(new Finding(
                    whose, "it uses what the kata does not allow: " + first, "allow it in kata.toml or do without"));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private void stub(LearnerCode code) {
        // What a test of no task says of the stub is beside the point; that it has none is told already.
        for (TestResult result : runs.run(code, Mode.PRACTICE, 1, test -> test.task() > 0)) {
            KataFailure failure = result.failure();
            if (result.passed()) {
                findings.add(new Finding(
                        result.test().id(),
                        "the stub passes it, so task " + result.test().task() + " can be passed with nothing written",
                        "make the test ask for what the task is about"));
            } else if (failure == null || failure.kind() != KataFailure.Kind.NOT_WRITTEN) {
                findings.add(new Finding(
                        result.test().id(),
                        "the stub fails it with something else than \"not written yet\": " + oneLine(result),
                        "let the stub's methods say \"throw Kata.todo(N)\" and nothing more"));
            } else if (!failure.body().get(0).startsWith("task " + result.test().task() + " ")) {
                findings.add(new Finding(
                        result.test().id(),
                        "it belongs to task " + result.test().task() + ", but on the stub it says: "
                                + failure.body().get(0),
                        "correct its tag, or the number in the stub"));
            }
        }
    }

    private void solution(LearnerCode code) {
        for (int seed = 1; seed <= seeds; seed++) {
            if (solutionFails(code, Mode.PRACTICE, seed)) {
                return;
            }
        }
        if (!solutionFails(code, Mode.GRADED, 1)) {
            findings.addAll(new SceneChecks(kata, tests).run(code));
        }
    }

    private boolean solutionFails(LearnerCode code, Mode mode, long seed) {
        int before = findings.size();
        List<TestResult> results = new ArrayList<>();
        Gauge gauge = runs.gauge(code, mode, seed, results);
        for (TestResult result : results) {
            if (!result.passed()) {
                findings.add(new Finding(
                        result.test().id(),
                        "the solution fails it with seed " + seed + " in "
                                + mode.name().toLowerCase(Locale.ROOT) + " mode: " + oneLine(result),
                        MEND));
            }
        }
        if (findings.size() == before && seed == 1) {
            findings.addAll(costs.findings(kata, mode, gauge));
        }
        return findings.size() > before;
    }

    private void mutant(Mutant mutant, LearnerCode code) {
        String where = "mutant " + mutant.name();
        int tasks = kata.manifest().tasks().size();
        if (mutant.killedBy() > tasks) {
            findings.add(new Finding(
                    where,
                    "\"killed_by\" names task " + mutant.killedBy() + ", but the kata has the tasks 1 to " + tasks,
                    "name the task whose tests notice"));
            return;
        }
        Predicate<ExpectedTest> ownTests = test -> isVisible(test) && test.task() == mutant.killedBy();
        List<List<TestResult>> all = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            List<TestResult> results = runs.run(code, Mode.PRACTICE, seed, ownTests);
            all.add(results);
            if (seed == 1) {
                messages.add(mutant, results);
            }
            List<TestResult> killers =
                    results.stream().filter(result -> !result.passed()).toList();
            if (killers.isEmpty()) {
                findings.add(new Finding(
                        where,
                        "with seed " + seed + " all tests of task " + mutant.killedBy()
                                + " pass on it, though it is wrong",
                        "add a test that notices, or name another task in \"killed_by\""));
                return;
            }
            killers.forEach(this::ruleExists);
            if (killers.stream().noneMatch(result -> mutant.isToldBy(result.message()))) {
                findings.add(new Finding(
                        where,
                        "with seed " + seed + " no message contains \"" + mutant.messageContains()
                                + "\"; the first says: " + oneLine(killers.get(0)),
                        "make the message say it, or correct \"message_contains\""));
                return;
            }
        }
        if (signatures != null || seeds > 1) {
            // More tries find more: a property that practice never fails may fail in a grade.
            all.add(runs.run(code, Mode.GRADED, 1, ownTests));
        }
        if (signatures != null) {
            signatures.add(mutant, all);
        } else {
            isTold(mutant, all);
        }
    }

    private void isTold(Mutant mutant, List<List<TestResult>> all) {
        for (int i = 0; i < all.size(); i++) {
            if (!known.mayTell(mutant.misconception(), mutant.killedBy(), all.get(i))) {
                String run = i < seeds ? "with seed " + (i + 1) : "in graded mode";
                untold.add(new Finding(
                        "mutant " + mutant.name(),
                        run + " a learner who makes its mistake is not told so: " + Misconceptions.FILE
                                + " does not know how it fails",
                        "run ./kata check " + kata.slug() + " --write"));
                return;
            }
        }
    }

    private void ruleExists(TestResult result) {
        KataFailure failure = result.failure();
        if (failure != null
                && failure.rule() > 0
                && tests.brief().rule(failure.rule()).isEmpty()) {
            Finding finding = new Finding(
                    result.test().id(),
                    "it quotes rule " + failure.rule() + ", which the brief does not have",
                    "correct the number or add the rule");
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }
    }

    private static boolean isVisible(ExpectedTest test) {
        return !test.hidden();
    }

    private static String oneLine(TestResult result) {
        return result.message().strip().replaceAll("\\s+", " ");
    }
}
