package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.check.Hints;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.Task;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one hint, and how to ask for the next. */
@Command(
        name = "hint",
        description = "Print a hint: first a nudge, then the idea, then nearly the code.",
        mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KATA", description = "the kata, as kata list names it")
    private String slug;

    @Parameters(index = "1", paramLabel = "TASK", defaultValue = "1", description = "the task, from 1 (default: 1)")
    private int task;

    @Parameters(
            index = "2",
            paramLabel = "LEVEL",
            defaultValue = "1",
            description = "how much it gives away, from 1 to 3 (default: 1)")
    private int level;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        KataFolder kata = root.pack().kata(slug);
        int tasks = kata.manifest().tasks().size();
        if (task < 1 || task > tasks) {
            throw new UsageException(slug + " has the tasks 1 to " + tasks + ", but no task " + task);
        }
        if (level < 1 || level > Hints.LEVELS) {
            throw new UsageException("there are the hints 1 to " + Hints.LEVELS + " for a task, but no hint " + level);
        }
        Path file = kata.exercise().resolve("hints.md");
        String text = Files.isRegularFile(file) ? KataFolder.text(file) : "";
        String hint = Hints.parse(text)
                .hint(task, level)
                .orElseThrow(() -> new UsageException(
                        "task " + task + " of " + slug + " has no hint " + level + ": its author forgot it"));
        Task asked = kata.manifest().tasks().get(task - 1);
        PrintWriter out = spec.commandLine().getOut();
        out.println("task " + task + " · " + asked.title() + "   hint " + level + " of " + Hints.LEVELS);
        out.println();
        out.println(hint);
        out.println();
        if (level < Hints.LEVELS) {
            out.println("more: ./kata hint " + slug + " " + task + " " + (level + 1));
        }
        return ExitCode.PASSED;
    }
}
