package dev.gokata.grader.cli;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.Verdict;
import picocli.CommandLine.Option;

/** What a command's exit code says of grades. */
final class BarOption {

    @Option(
            names = "--bar",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "how many percent of its points every submission must reach for exit code 0 (default: 100)")
    private int bar;

    void check() {
        if (bar < 0 || bar > 100) {
            throw new UsageException("--bar must be from 0 to 100, but is " + bar);
        }
    }

    int exitCode(GradeReport report) {
        if (report.records().stream().anyMatch(record -> record.verdict() == Verdict.OURS)) {
            return ExitCode.OUR_FAULT;
        }
        boolean reached =
                report.records().stream().allMatch(record -> record.score() * 100L >= (long) record.maxScore() * bar);
        return reached ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
    }
}
