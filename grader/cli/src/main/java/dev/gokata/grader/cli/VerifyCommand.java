package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.grader.report.ResultsKey;
import dev.gokata.grader.report.SignedResults;
import dev.gokata.grader.run.KataTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether results are as they were signed. */
@Command(
        name = "verify",
        description = "Tell whether a results.json is as kata grade or kata merge has signed it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With submissions it also tells whether each was graded as it lies there: the same files, by the same kata"
                    + " and tests.",
            "",
            "Exit codes: 0 if all is as it was, 1 if something isn't, 2 for wrong usage."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RESULTS", description = "a results.json")
    private Path results;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "a submission")
    private @Nullable List<Path> paths;

    @Option(names = "--each", paramLabel = "DIR", description = "a folder, every entry of which is a submission")
    private @Nullable List<Path> each;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "the key that the results were signed with")
    private Path key;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(results)) {
            throw new UsageException(
                    "there is no file " + results + ": name a results.json that kata grade has written");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<String> problems = new ArrayList<>(SignedResults.problems(results, ResultsKey.read(key)));
            GradeReport report = ResultsJson.read(results);
            if (problems.isEmpty()) {
                problems.addAll(notGradedSo(report));
            }
            problems.forEach(each -> out.println(results + ": " + each));
            if (problems.isEmpty()) {
                out.println(results + ": all " + report.records().size() + " records are as they were signed");
            }
            return problems.isEmpty() ? ExitCode.PASSED : ExitCode.BELOW_THE_BAR;
        } catch (IOException e) {
            throw new UsageException(results + ": " + e.getMessage());
        }
    }

    private List<String> notGradedSo(GradeReport report) {
        List<SubmissionPaths.Named> submissions =
                SubmissionPaths.expand(paths == null ? List.of() : paths, each == null ? List.of() : each);
        List<String> problems = new ArrayList<>();
        if (!submissions.isEmpty()) {
            Pack pack = root.pack();
            for (SubmissionPaths.Named submission : submissions) {
                for (TakenIn taken : Grader.takeIn(pack.katas(), submission)) {
                    report.records().stream()
                            .filter(record -> record.submission().name().equals(taken.name()))
                            .filter(record ->
                                    record.kata().slug().equals(taken.kata().slug()))
                            .findFirst()
                            .ifPresentOrElse(
                                    record -> compare(record, taken, pack, problems),
                                    () -> problems.add(taken.name() + " has no record for "
                                            + taken.kata().slug()));
                }
            }
        }
        return problems;
    }

    private static void compare(SubmissionRecord record, TakenIn taken, Pack pack, List<String> problems) {
        String now = taken.intake() instanceof Received received ? received.sha256() : "";
        if (!record.submission().sha256().equals(now)) {
            problems.add(taken.name() + " was graded for " + taken.kata().slug() + " with other files");
        } else if (!record.kata().digest().equals(KataTests.digest(pack, taken.kata()))) {
            problems.add(taken.name() + " was graded by other tests of "
                    + taken.kata().slug());
        }
    }
}
