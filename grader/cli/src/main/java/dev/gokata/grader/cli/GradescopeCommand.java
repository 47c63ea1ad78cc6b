package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.report.GradescopeResults;
import dev.gokata.grader.report.TerminalTable;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.subject.Isolation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an autograder of Gradescope runs. */
@Command(
        name = "gradescope",
        description = "Grade one submission where Gradescope puts it; kata package gradescope makes what calls this.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The results are written anew after each kata, so what was graded stays if time runs out. Where the grader"
                    + " fails there are none, and Gradescope tells that the autograder failed, instead of a zero."
        })
final class GradescopeCommand implements Callable<Integer> {

    @Option(names = "--kata", paramLabel = "KATA", required = true, description = "a kata that is to be handed in")
    private List<String> slugs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "what the graded tests' random choices come from (default: 1)")
    private long seed;

    @Option(
            names = "--submission",
            paramLabel = "DIR",
            defaultValue = "/autograder/submission",
            description = "what was handed in (default: /autograder/submission)")
    private Path submission;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            defaultValue = "/autograder/results/results.json",
            description = "where the results go (default: /autograder/results/results.json)")
    private Path results;

    @Mixin
    private IsolationOption isolation;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pack pack = root.pack();
        List<KataFolder> katas = slugs.stream().distinct().map(pack::kata).toList();
        SubmissionPaths.Named named =
                SubmissionPaths.expand(List.of(submission), List.of()).get(0);
        boolean graded = false;
        try {
            List<SubmissionRecord> records = grade(pack, katas, named, isolation.reached(pack));
            GradeReport report = GradeReport.of(ToolVersion.version(), seed, records);
            PrintWriter out = spec.commandLine().getOut();
            out.println(new TerminalTable(false).render(report));
            records.stream()
                    .map(record -> "isolation: " + record.conditions().isolation())
                    .distinct()
                    .forEach(out::println);
            graded = records.stream().noneMatch(record -> record.verdict() == Verdict.OURS);
        } finally {
            if (!graded) {
                // Without a file Gradescope says that the autograder failed. With one it would give a mark.
                Files.deleteIfExists(results);
            }
        }
        return graded ? ExitCode.PASSED : ExitCode.OUR_FAULT;
    }

    private List<SubmissionRecord> grade(
            Pack pack, List<KataFolder> katas, SubmissionPaths.Named named, Isolation reached) throws IOException {
        List<String> pending =
                new ArrayList<>(katas.stream().map(KataFolder::slug).toList());
        List<SubmissionRecord> records = new ArrayList<>();
        write(records, pending);
        for (KataFolder kata : katas) {
            try (Grader grader = new Grader(pack, List.of(kata), seed, reached, 1)) {
                records.addAll(grader.grade(named));
            }
            pending.remove(kata.slug());
            if (records.stream().anyMatch(record -> record.verdict() == Verdict.OURS)) {
                break;
            }
            write(records, pending);
        }
        return records;
    }

    private void write(List<SubmissionRecord> records, List<String> pending) throws IOException {
        WholeFile.write(results, GradescopeResults.toJson(records, pending).getBytes(StandardCharsets.UTF_8));
    }
}
