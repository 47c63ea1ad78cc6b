package dev.gokata.grader.cli;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.report.Reports;
import dev.gokata.grader.report.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes any report of a canonical one. */
@Command(
        name = "report",
        description = "Make other reports of a results.json that kata grade has written.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULTS", description = "a results.json")
    private Path results;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "the folder to write into (default: the one that RESULTS is in)")
    private @Nullable Path out;

    @Mixin
    private ReportOption reports;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Reports asked = reports.ofRecords();
        GradeReport report = read();
        long submissions = report.records().stream()
                .map(record -> record.submission().name())
                .distinct()
                .count();
        asked.check((int) submissions);
        Path folder = out == null ? results.resolveSibling("") : out;
        asked.write(report, folder).forEach(spec.commandLine().getOut()::println);
        return ExitCode.PASSED;
    }

    private GradeReport read() {
        if (!Files.isRegularFile(results)) {
            throw new UsageException(
                    "there is no file " + results + ": name a results.json that kata grade has written");
        }
        try {
            return ResultsJson.read(results);
        } catch (IOException e) {
            throw new UsageException(results + ": " + e.getMessage());
        }
    }
}
