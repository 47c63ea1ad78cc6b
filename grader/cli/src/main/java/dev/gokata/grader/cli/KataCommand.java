package dev.gokata.grader.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself, which only knows its subcommands. */
@Command(
        name = "kata",
        description = "Rebuild Go's runtime in Java, one kata at a time.",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:passed",
            "1:graded and below the bar, tests that fail, or programs that go wrong",
            "2:wrong usage, or a file that can't be worked with",
            "3:a fault of the grader"
        },
        subcommands = {
            ListCommand.class,
            TestCommand.class,
            WatchCommand.class,
            HintCommand.class,
            RunCommand.class,
            GradeCommand.class,
            PlanCommand.class,
            RunShardCommand.class,
            MergeCommand.class,
            ReportCommand.class,
            KeyCommand.class,
            VerifyCommand.class,
            SimilarCommand.class,
            PackageCommand.class,
            GradescopeCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        })
final class KataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().usage(out);
        return ExitCode.PASSED;
    }
}
