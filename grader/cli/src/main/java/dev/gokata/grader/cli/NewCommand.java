package dev.gokata.grader.cli;

import dev.gokata.grader.author.NewKata;
import dev.gokata.grader.catalogue.Pack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a kata. */
@Command(
        name = "new",
        description = "Begin a kata: both folders, compiling, with a task that stands in for the first.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SLUG", description = "its name in paths and commands, such as context-tree")
    private String slug;

    @Option(
            names = "--track",
            paramLabel = "TRACK",
            required = true,
            description = "the part of the catalogue it belongs to, one of exercises/catalogue.toml")
    private String track;

    @Option(names = "--title", paramLabel = "TITLE", required = true, description = "what lists show")
    private String title;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.authorsPack();
        List<String> written = new NewKata(pack, slug, title, track).make();
        PrintWriter out = spec.commandLine().getOut();
        written.forEach(out::println);
        out.println();
        out.println("next: ./kata check " + slug + "   says what to write, one thing after the other");
        return ExitCode.PASSED;
    }
}
