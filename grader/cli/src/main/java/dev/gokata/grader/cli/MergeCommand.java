package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Merge;
import dev.gokata.grader.batch.Plan;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.report.ResultsKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a plan together. */
@Command(
        name = "merge",
        description = "Put the shards of a plan together, and write the reports that one run of kata grade would have.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every submission of the plan must be there, and no two shards may say different things of one: otherwise"
                    + " nothing is written, and what is missing or differs is named."
        })
final class MergeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PLAN", description = "the file that kata plan has written")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SHARD",
            description = "files that kata run-shard has written, or folders of them")
    private List<Path> shards;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "kata-results",
            description = "the folder that results.json, junit.xml and the reports asked for are written into (default:"
                    + " kata-results)")
    private Path out;

    @Mixin
    private BarOption bar;

    @Mixin
    private ReportOption reports;

    @Mixin
    private KeyOption signing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        bar.check();
        ResultsKey key = signing.key();
        Plan plan = Plan.read(file);
        reports.ofGrading().check(plan.submissions().size());
        List<Path> files = new ArrayList<>();
        shards.forEach(each -> files.addAll(shardFiles(each)));
        GradeReport report = GradeReport.of(ToolVersion.version(), plan.seed(), Merge.of(plan, files));
        reports.tell(report, key, out, spec.commandLine().getOut());
        return bar.exitCode(report);
    }

    private static List<Path> shardFiles(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(each -> each.getFileName().toString().matches("shard-\\d+\\.jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UsageException(path + " can't be listed: check that it may be read");
        }
    }
}
