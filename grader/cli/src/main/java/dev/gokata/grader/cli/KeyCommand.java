package dev.gokata.grader.cli;

import dev.gokata.grader.report.ResultsKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key to sign results with. */
@Command(
        name = "key",
        description = "Make a key that results are signed with, by kata grade and kata merge.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nobody but you may read it. Keep it for as long as the results count, and make a new one for each term:"
                    + " the graded tests' random choices come from it as well."
        })
final class KeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "where it goes")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ResultsKey.make(file);
        spec.commandLine().getOut().println("written: " + file);
        return ExitCode.PASSED;
    }
}
