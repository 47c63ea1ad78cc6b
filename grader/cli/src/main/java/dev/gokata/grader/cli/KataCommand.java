package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.progress.NextKata;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: without a subcommand it says where a learner is. */
@Command(
        name = "kata",
        description = {
            "Rebuild Go's runtime in Java, one kata at a time.",
            "Without a command: what is solved, what is next, and how to go on."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:passed",
            "1:graded and below the bar, tests that fail, or programs that go wrong",
            "2:wrong usage, or a file that can't be worked with",
            "3:a fault of the grader"
        },
        subcommands = {
            ListCommand.class,
            StartCommand.class,
            TestCommand.class,
            WatchCommand.class,
            HintCommand.class,
            ShowCommand.class,
            ResetCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            UpdateCommand.class,
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
            ExportCommand.class,
            NewCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        })
final class KataCommand implements Callable<Integer> {

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Pack> pack = root.find();
        if (pack.isEmpty()) {
            spec.commandLine().usage(out);
            return ExitCode.PASSED;
        }
        new WhereText(new NextKata(pack.get(), Complaints.progress(pack.get(), spec))).print(out);
        out.println();
        out.println("./kata list shows all katas, and ./kata --help all commands");
        return ExitCode.PASSED;
    }
}
