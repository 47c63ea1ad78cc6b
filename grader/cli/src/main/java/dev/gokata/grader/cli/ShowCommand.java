package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.CodeRuns;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.SafeText;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.show.Browser;
import dev.gokata.grader.show.Show;
import dev.gokata.grader.show.TraceEvents;
import dev.gokata.grader.show.ViewerPage;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.scene.Step;
import dev.gokata.scene.Storyboard;
import dev.gokata.scene.TextPicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Shows what the learner's code does, step by step, beside what the reference does. */
@Command(
        name = "show",
        description =
                "Show what your code does beside the reference, step by step, in a page for the browser: on what the"
                        + " first failing test asks, or else on an example.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "the kata, as kata list names it")
    private String slug;

    @Option(names = "--open", description = "open the page in the browser")
    private boolean open;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where the page is written; by default target/kata/show.html in the exercise's folder")
    private @Nullable Path file;

    @Option(
            names = "--task",
            paramLabel = "N",
            defaultValue = "0",
            description = "show what the first failing test of this task asks")
    private int task;

    @Option(
            names = "--example",
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = "",
            description = "show an example whatever the tests say: the kata's first, or the one of this name")
    private @Nullable String example;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "run the random tests as a failure's message says; by default with the seed of the last failure,"
                            + " or with a new one after a green run")
    private @Nullable Long seed;

    @Option(names = "--text", description = "also print every step as text")
    private boolean text;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "also write the steps as trace events, for chrome://tracing or Perfetto")
    private @Nullable Path trace;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.pack();
        KataFolder kata = pack.kata(slug);
        int tasks = kata.manifest().tasks().size();
        if (task < 0 || task > tasks) {
            throw new UsageException(slug + " has the tasks 1 to " + tasks + ", but no task " + task);
        }
        if (!Show.isThereOf(kata)) {
            throw new UsageException(slug + " has no pictures yet; CONTRIBUTING.md says how it gets them");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (KataTests tests = KataTests.compileVisible(pack, kata)) {
            CodeRuns runs = new CodeRuns(pack, tests);
            Compilation compilation = runs.compile(kata.exerciseSources());
            if (!(compilation instanceof Compilation.Compiled compiled)) {
                PracticeText.notCompiled(compilation).forEach(out::println);
                out.println(PracticeText.NOT_COMPILED);
                return ExitCode.BELOW_THE_BAR;
            }
            LearnerCode code = runs.prepare(compiled);
            print(show(kata, tests, runs, code), kata, out);
            return ExitCode.PASSED;
        } catch (IOException e) {
            throw new UsageException("the page can't be written: " + e.getMessage());
        }
    }

    private Show show(KataFolder kata, KataTests tests, CodeRuns runs, LearnerCode code) {
        String name = example;
        if (name != null) {
            return Show.example(tests, code, name);
        }
        OptionalLong told = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        List<TestResult> results = runs.practice(kata, code, told).stream()
                .filter(result -> task == 0 || result.test().task() == task)
                .toList();
        return Show.of(tests, code, results);
    }

    private void print(Show show, KataFolder kata, PrintWriter out) throws IOException {
        Storyboard learner = show.lanes().learner();
        out.println(show.kata() + ": " + learner.title());
        if (!show.note().isEmpty()) {
            out.println(show.note());
        }
        int last = learner.steps().size();
        int wrong = show.lanes().difference().orElse(-1);
        for (int i = text ? 0 : Math.max(0, wrong); i < last && (text || i == wrong); i++) {
            out.println();
            print(
                    "step " + (i + 1) + " of " + last + (i == wrong ? "   ✗ yours" : ""),
                    learner.steps().get(i),
                    out);
        }
        show.lanes()
                .reference()
                .filter(reference -> wrong >= 0 && wrong < reference.steps().size())
                .ifPresent(reference -> {
                    out.println();
                    print(
                            "step " + (wrong + 1) + "   the reference's",
                            reference.steps().get(wrong),
                            out);
                });
        out.println();
        Path page = file == null ? kata.exercise().resolve("target/kata/show.html") : file;
        ViewerPage.write(show, page);
        out.println("written: " + page);
        if (wrong >= 0) {
            out.println("there it goes wrong: " + page.toAbsolutePath().toUri() + "#step=" + (wrong + 1));
        }
        Path events = trace;
        if (events != null) {
            WholeFile.write(events, TraceEvents.of(show).getBytes(StandardCharsets.UTF_8));
            out.println("written: " + events);
        }
        if (open && !Browser.open(page.toAbsolutePath())) {
            out.println("no browser could be started here: open "
                    + page.toAbsolutePath().toUri() + " in one");
        }
    }

    private static void print(String head, Step step, PrintWriter out) {
        out.println(SafeText.forTerminal(head + "   " + step.sentence()));
        TextPicture.of(step.scene()).forEach(line -> out.println("  " + SafeText.forTerminal(line)));
    }
}
