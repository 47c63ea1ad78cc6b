package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Batch;
import dev.gokata.grader.batch.Journal;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.ResultsKey;
import dev.gokata.grader.subject.Isolation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private HandedInOption handedIn;

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
    private JobsOption jobs;

    @Option(
            names = "--restart",
            description = "grade everything anew; otherwise what an earlier run into the same folder has graded under"
                    + " the same conditions is taken from it")
    private boolean restart;

    @Mixin
    private ReportOption reports;

    @Mixin
    private KeyOption signing;

    @Mixin
    private PackOption root;

    @Mixin
    private IsolationOption isolation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        bar.check();
        jobs.check();
        ResultsKey key = signing.key();
        long seed = handedIn.seed(key);
        List<SubmissionPaths.Named> submissions = handedIn.submissions();
        reports.ofGrading().check(submissions.size());
        Pack pack = root.pack();
        List<KataFolder> katas = handedIn.katas(pack);
        Isolation reached = isolation.reached(pack);
        Batch.Conditions conditions = new Batch.Conditions(
                ToolVersion.fingerprint(), seed, reached.level().words(), jobs.number());
        List<SubmissionRecord> records;
        try (Journal journal = Journal.open(out, restart);
                BatchLog log = BatchLog.open(out, submissions.size(), Terminal.isThere())) {
            records = new Batch(pack, katas, conditions, journal, log).run(submissions);
        }
        GradeReport report = GradeReport.of(ToolVersion.version(), seed, records);
        reports.tell(report, key, out, spec.commandLine().getOut());
        spec.commandLine().getOut().println("isolation: " + reached.level().words());
        if (pack.isEdition()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "practice score: the hidden tests, which count as well, are with whoever gave you this edition");
        }
        return bar.exitCode(report);
    }
}
