package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.check.GivenHints;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.show.Show;
import dev.gokata.kata.testing.LearnerCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
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
        Progress progress = Complaints.progress(pack, spec);
        Map<String, String> sources = kata.exerciseSources();
        // Before its tests: where there is no solution, they are compiled against this.
        Compilation compilation = JavaCompilation.compile(sources, pack.subjectClassPath());
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            PracticeText.notCompiled(compilation).forEach(out::println);
            out.println(PracticeText.NOT_COMPILED);
            return ExitCode.BELOW_THE_BAR;
        }
        try (KataTests tests = KataTests.compileVisible(pack, kata)) {
            CodeRuns runs = new CodeRuns(pack, tests);
            LearnerCode code = runs.prepare(compiled);
            OptionalLong told = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
            List<TestResult> results = runs.practice(kata, sources, code, told, progress);
            print(new PracticeText(kata.manifest(), Misconceptions.of(kata)), results, out);
            PracticeText.first(results)
                    .map(first -> first.test().task())
                    .flatMap(task -> new GivenHints(kata, progress).offer(task, "./kata hint " + slug + " " + task))
                    .ifPresent(offer -> {
                        out.println();
                        out.println(offer);
                    });
            if (PracticeText.first(results).isPresent() && Show.isThereOf(kata)) {
                out.println();
                out.println("step by step: ./kata show " + slug + " --open");
            }
            return results.stream().allMatch(TestResult::passed) ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
        }
    }

    private static void print(PracticeText text, List<TestResult> results, PrintWriter out) {
        out.println(text.summary(results));
        text.table(results).forEach(out::println);
        PracticeText.first(results).ifPresent(first -> {
            out.println();
            text.failure(first).forEach(out::println);
            text.perhaps(first, results).ifPresent(line -> {
                out.println();
                out.println(line);
            });
        });
    }
}
