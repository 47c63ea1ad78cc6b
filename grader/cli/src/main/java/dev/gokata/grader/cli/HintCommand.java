package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.GivenHints;
import dev.gokata.grader.check.Hints;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
import dev.gokata.kata.meta.Task;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one hint, and how to ask for the next. */
@Command(
        name = "hint",
        description = "Print the next hint: first a nudge, then the idea, then nearly the code.",
        mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KATA",
            description = "the kata, as kata list names it; by default the one you are at")
    private @Nullable String slug;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TASK",
            description = "the task, from 1; by default the first that isn't solved")
    private @Nullable Integer task;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "LEVEL",
            description = "how much it gives away, from 1 to 3; by default the one after the last you asked for")
    private @Nullable Integer level;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.pack();
        Progress progress = Complaints.progress(pack, spec);
        KataFolder kata = pack.kata(slug == null ? current(pack, progress) : slug);
        int asked =
                task == null ? progress.of(kata).nextTask().map(Task::number).orElse(1) : task;
        int tasks = kata.manifest().tasks().size();
        if (asked < 1 || asked > tasks) {
            throw new UsageException(kata.slug() + " has the tasks 1 to " + tasks + ", but no task " + asked);
        }
        GivenHints hints = new GivenHints(kata, progress);
        int wanted = level == null ? hints.nextLevel(asked) : level;
        if (wanted < 1 || wanted > Hints.LEVELS) {
            throw new UsageException("there are the hints 1 to " + Hints.LEVELS + " for a task, but no hint " + wanted);
        }
        PrintWriter out = spec.commandLine().getOut();
        hints.give(asked, wanted)
                .orElseThrow(() -> new UsageException(
                        "task " + asked + " of " + kata.slug() + " has no hint " + wanted + ": its author forgot it"))
                .forEach(out::println);
        if (wanted < Hints.LEVELS) {
            out.println();
            out.println("more: ./kata hint " + kata.slug() + " " + asked + " " + (wanted + 1));
        }
        return ExitCode.PASSED;
    }

    private static String current(Pack pack, Progress progress) {
        return new NextKata(pack, progress)
                .first()
                .map(next -> next.kata().slug())
                .orElseThrow(() -> new UsageException("all katas are solved: name the one to hint at"));
    }
}
