package dev.gokata.grader.cli;

import dev.gokata.grader.batch.FileTrouble;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.Similarities;
import dev.gokata.grader.record.Similarities.OfKata;
import dev.gokata.grader.report.SimilarJson;
import dev.gokata.grader.report.SimilarPage;
import dev.gokata.grader.report.SimilarTable;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.similar.Comparison;
import dev.gokata.grader.similar.JPlagProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which submissions are similar to each other. */
@Command(
        name = "similar",
        description = "Say which submissions are similar to each other, or to the solution.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "JPlag compares them, in a process of its own. What the exercise gives to everybody doesn't count, nor do"
                    + " names, comments, layout and the order of methods. A pair is something to look at, and no proof."
        })
final class SimilarCommand implements Callable<Integer> {

    @Mixin
    private SubmissionsOption submissions;

    @Option(
            names = "--with",
            paramLabel = "DIR",
            description = "a folder of more submissions, last year's say, that these are compared with, but not with"
                    + " each other")
    private @Nullable List<Path> with;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description = "how similar a pair must be to be told (default: 50)")
    private int threshold;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "kata-results",
            description =
                    "the folder that similar.html, similar.json and JPlag's own reports are written into (default:"
                            + " kata-results)")
    private Path out;

    @Option(
            names = "--jplag",
            paramLabel = "DIR",
            description = "where kata-similar.jar is, with JPlag in its folder lib (default: grader/similar/target,"
                    + " where Maven builds it)")
    private @Nullable Path jplag;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threshold < 1 || threshold > 100) {
            throw new UsageException("--threshold must be from 1 to 100, but is " + threshold);
        }
        List<SubmissionPaths.Named> named = submissions.named("compare");
        Pack pack = root.pack();
        List<KataFolder> katas = submissions.katas(pack);
        JPlagProcess process = jplag(pack);
        Comparison comparison = Comparison.of(katas, named, with == null ? List.of() : with);
        try {
            tell(comparison, comparison.run(process, ToolVersion.version(), threshold, out));
        } catch (IOException e) {
            throw new UsageException("what was found can't be written to " + out + " (" + FileTrouble.words(e)
                    + "): make room, or name another folder with --out");
        }
        return ExitCode.PASSED;
    }

    private void tell(Comparison comparison, Similarities found) throws IOException {
        Path json = out.resolve("similar.json");
        Path page = out.resolve(SimilarPage.FILE);
        WholeFile.write(json, SimilarJson.toJson(found).getBytes(StandardCharsets.UTF_8));
        WholeFile.writeText(page, text -> SimilarPage.write(found, comparison::files, text));
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(SimilarTable.render(found));
        terminal.println("written: "
                + Stream.concat(
                                Stream.of(page, json),
                                found.katas().stream()
                                        .map(OfKata::jplagReport)
                                        .filter(report -> !report.isEmpty())
                                        .map(out::resolve))
                        .map(Path::toString)
                        .collect(Collectors.joining(", ")));
    }

    private JPlagProcess jplag(Pack pack) {
        if (jplag != null) {
            return JPlagProcess.in(jplag, "name the folder that has kata-similar.jar, and JPlag in its folder lib");
        }
        Path home = Path.of(System.getProperty("kata.home", pack.root().toString()));
        return JPlagProcess.in(
                home.resolve("grader/similar/target"),
                "\"mvn -q package -Dmaven.test.skip=true -pl grader/similar -am\" in " + home
                        + " fetches it, which is under GPL-3, from Maven Central");
    }
}
