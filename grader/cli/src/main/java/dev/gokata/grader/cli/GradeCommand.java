package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Batch;
import dev.gokata.grader.batch.FileTrouble;
import dev.gokata.grader.batch.Journal;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.TerminalTable;
import dev.gokata.grader.subject.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades submissions, and writes what came of it for people and for machines. */
@Command(
        name = "grade",
        description = "Grade submissions: folders, zips, checkouts or single .java files.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A submission runs in a process of its own, with bounded memory, processor time and counted steps, after"
                    + " its class files were vetted. Where bubblewrap works, that process has no network, sees no files"
                    + " but Java's and the kata's, and can write to a small folder of its own only. Where it doesn't,"
                    + " grade strangers' code on a machine or in a container that holds nothing else."
        })
final class GradeCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "a submission")
    private @Nullable List<Path> paths;

    @Option(names = "--each", paramLabel = "DIR", description = "a folder, every entry of which is a submission")
    private @Nullable List<Path> each;

    @Option(
            names = "--kata",
            paramLabel = "KATA",
            description = "the kata that is handed in; by default every kata that a submission has files of")
    private @Nullable List<String> slugs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what the graded tests' random choices come from (default: 1); a course picks its own,"
                    + " keeps it to itself, and grades everybody with it")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "kata-results",
            description = "the folder that results.json, junit.xml and the reports asked for are written into (default:"
                    + " kata-results)")
    private Path out;

    @Option(
            names = "--bar",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description = "how many percent of its points every submission must reach for exit code 0 (default: 100)")
    private int bar;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many submissions are graded at once (default: as many as there are processors)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--restart",
            description = "grade everything anew; otherwise what an earlier run into the same folder has graded under"
                    + " the same conditions is taken from it")
    private boolean restart;

    @Mixin
    private ReportOption reports;

    @Mixin
    private PackOption root;

    @Mixin
    private IsolationOption isolation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (bar < 0 || bar > 100) {
            throw new UsageException("--bar must be from 0 to 100, but is " + bar);
        }
        if (jobs < 1) {
            throw new UsageException("--jobs must be at least 1, but is " + jobs);
        }
        List<SubmissionPaths.Named> submissions = SubmissionPaths.expand(orNone(paths), orNone(each));
        if (submissions.isEmpty()) {
            throw new UsageException("nothing to grade: name submissions, or with --each a folder of them");
        }
        reports.ofGrading().check(submissions.size());
        Pack pack = root.pack();
        List<KataFolder> katas =
                slugs == null ? pack.katas() : slugs.stream().map(pack::kata).toList();
        if (katas.isEmpty()) {
            throw new UsageException("there are no katas in " + pack.root() + " that a submission could be of");
        }
        Isolation reached = isolation.reached(pack);
        GradeReport report = GradeReport.of(ToolVersion.version(), seed, gradeAll(pack, katas, submissions, reached));
        boolean colored = TerminalTable.colored(System.console() != null, System.getenv());
        spec.commandLine().getOut().println(new TerminalTable(colored).render(report));
        write(report).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("isolation: " + reached.level().words());
        return exitCode(report);
    }

    private List<SubmissionRecord> gradeAll(
            Pack pack, List<KataFolder> katas, List<SubmissionPaths.Named> submissions, Isolation reached) {
        Batch.Conditions conditions = new Batch.Conditions(
                ToolVersion.fingerprint(), seed, reached.level().words(), jobs);
        try (Journal journal = Journal.open(out, restart);
                BatchLog log = BatchLog.open(out, submissions.size(), System.console() != null)) {
            return new Batch(pack, katas, conditions, journal, log).run(submissions);
        }
    }

    private List<String> write(GradeReport report) {
        try {
            return reports.ofGrading().write(report, out);
        } catch (IOException e) {
            throw new UsageException("the reports can't be written to " + out + " (" + FileTrouble.words(e)
                    + "): every grade is kept there; make room, and start the same command again");
        }
    }

    private int exitCode(GradeReport report) {
        if (report.records().stream().anyMatch(record -> record.verdict() == Verdict.OURS)) {
            return ExitCode.OUR_FAULT;
        }
        boolean reached =
                report.records().stream().allMatch(record -> record.score() * 100L >= (long) record.maxScore() * bar);
        return reached ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
    }

    private static List<Path> orNone(@Nullable List<Path> list) {
        return list == null ? List.of() : list;
    }
}
