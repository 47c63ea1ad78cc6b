package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.SourceMessage;
import dev.gokata.grader.report.SafeText;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.LearnerCode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a kata's visible tests against the learner's code as it is now. */
@Command(name = "test", description = "Run a kata's tests against your code.", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "the kata, as kata list names it")
    private String slug;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "run the random tests as a failure's message says; by default with the seed of the last failure,"
                            + " or with a new one after a green run")
    private @Nullable Long seed;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.pack();
        KataFolder kata = pack.kata(slug);
        PrintWriter out = spec.commandLine().getOut();
        try (KataTests tests = KataTests.compile(pack, kata)) {
            CodeRuns runs = new CodeRuns(pack, tests);
            Compilation compilation = runs.compile(kata.exerciseSources());
            if (!(compilation instanceof Compilation.Compiled compiled)) {
                print(compilation, out);
                return ExitCode.BELOW_THE_BAR;
            }
            LearnerCode code = runs.prepare(compiled);
            OptionalLong told = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
            List<TestResult> results = runs.practice(kata, code, told);
            print(kata.manifest(), results, Misconceptions.of(kata), out);
            return results.stream().allMatch(TestResult::passed) ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
        }
    }

    private static void print(Compilation compilation, PrintWriter out) {
        if (compilation instanceof Compilation.NotCompiled not) {
            for (SourceMessage message : not.diagnostics()) {
                out.println(SafeText.forTerminal(message.where() + ": " + message.message()));
                out.println(SafeText.forTerminal(message.excerpt()));
            }
        } else {
            out.println(compilation);
        }
        out.println("your code does not compile yet");
    }

    private static void print(
            KataManifest kata, List<TestResult> results, Misconceptions misconceptions, PrintWriter out) {
        long solved =
                kata.tasks().stream().filter(task -> solved(task, results)).count();
        out.println(kata.title() + ": " + solved + " of " + kata.tasks().size() + " tasks solved");
        for (Task task : kata.tasks()) {
            List<TestResult> own = results.stream()
                    .filter(result -> result.test().task() == task.number())
                    .toList();
            out.printf("  task %d · %-45s %s%n", task.number(), task.title(), state(own));
        }
        TestResult first = results.stream()
                .filter(result -> !result.passed())
                .min(Comparator.comparingInt(result -> result.test().task()))
                .orElse(null);
        if (first != null) {
            out.println();
            out.println(SafeText.forTerminal(first.message()));
            out.println("  " + first.test().sentence());
            misconceptions.told(first.test().task(), results).ifPresent(says -> {
                out.println();
                out.println("perhaps  " + says);
            });
        }
    }

    private static boolean solved(Task task, List<TestResult> results) {
        return results.stream()
                .filter(result -> result.test().task() == task.number())
                .allMatch(TestResult::passed);
    }

    private static String state(List<TestResult> results) {
        long passed = results.stream().filter(TestResult::passed).count();
        if (passed == results.size()) {
            return "solved";
        }
        boolean unwritten = results.stream()
                .allMatch(
                        result -> result.failure() != null && result.failure().kind() == KataFailure.Kind.NOT_WRITTEN);
        return unwritten ? "not written yet" : passed + " of " + results.size() + " tests pass";
    }
}
