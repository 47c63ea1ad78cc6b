package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.progress.Standing;
import dev.gokata.grader.progress.Standing.State;
import dev.gokata.grader.report.MarkdownText;
import dev.gokata.grader.report.TwoColumns;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a kata to whoever has solved it. */
@Command(
        name = "explain",
        description = "After a kata is solved: why Go does it so, your code beside the solution, and what to try next.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final int PROSE_WIDTH = 92;

    @Parameters(paramLabel = "KATA", description = "the kata, as kata list names it")
    private String slug;

    @Option(names = "--anyway", description = "also before it is solved")
    private boolean anyway;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.pack();
        KataFolder kata = pack.kata(slug);
        Path explanation = kata.solution().resolve("EXPLANATION.md");
        if (!kata.hasSolution() || !Files.isRegularFile(explanation)) {
            throw new UsageException("there is no solutions/" + slug
                    + " here: this is an edition for students, and the explanation is with whoever gave it to you");
        }
        Progress progress = Complaints.progress(pack, spec);
        Standing standing = progress.of(kata);
        PrintWriter out = spec.commandLine().getOut();
        if (!anyway && standing.state() != State.SOLVED && standing.state() != State.CHECK_AGAIN) {
            out.println(slug + " is not solved yet, and this would give it away: "
                    + standing.solved().size() + " of "
                    + kata.manifest().tasks().size() + " tasks");
            out.println("./kata explain " + slug + " --anyway shows it all the same, and ./kata hint " + slug
                    + " less of it");
            return ExitCode.BELOW_THE_BAR;
        }
        MarkdownText.lines(KataFolder.text(explanation), Math.min(PROSE_WIDTH, Terminal.width()), Terminal.takesCodes())
                .forEach(out::println);
        beside(kata, out);
        afterwards(pack, progress, kata.manifest(), out);
        return ExitCode.PASSED;
    }

    private static void beside(KataFolder kata, PrintWriter out) {
        if (!kata.missingSources().isEmpty()) {
            return;
        }
        Map<String, String> solution = kata.solutionSources();
        TwoColumns columns = new TwoColumns(Terminal.width(), Terminal.takesCodes());
        kata.exerciseSources().forEach((path, text) -> {
            List<String> lines =
                    columns.lines("your " + name(path), text, "the solution's", solution.getOrDefault(path, ""));
            out.println();
            if (lines.isEmpty()) {
                out.println("your " + name(path) + " is the solution's, letter by letter");
            }
            lines.forEach(out::println);
        });
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void afterwards(Pack pack, Progress progress, KataManifest kata, PrintWriter out) {
        out.println();
        if (!kata.go().isEmpty()) {
            out.println("in Go's source");
            kata.go().forEach(place -> out.println("  src/" + place.replaceFirst(" ", "   ")));
            out.println();
        }
        out.println("next");
        NextKata katas = new NextKata(pack, progress);
        katas.parts().stream()
                .flatMap(part -> part.katas().stream())
                .filter(other -> !other.isDone() && other.kata().prerequisites().contains(kata.slug()))
                .forEach(other -> out.println("  ./kata start " + other.kata().slug() + "   builds on this: "
                        + other.kata().title()));
        katas.after(kata.slug()).ifPresent(other -> out.println("  ./kata start " + other + "   the next in the list"));
        Catalogue.whole(pack)
                .ifPresent(whole -> out.println("  ./kata run   your pieces in the whole, with its programs"));
    }
}
