package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.progress.Standing;
import dev.gokata.grader.report.MarkdownText;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of a kata what it is about, where its files are, and what to type first. */
@Command(
        name = "start",
        description = "Say what a kata is about, where its files are, and what to type first.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private static final int WIDTH = 86;

    @Parameters(
            arity = "0..1",
            paramLabel = "KATA",
            description =
                    "the kata, as kata list names it; by default the one you are at, else the first that isn't solved")
    private @Nullable String slug;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Pack pack = root.pack();
        Progress progress = Complaints.progress(pack, spec);
        Standing standing = slug == null
                ? new NextKata(pack, progress)
                        .first()
                        .orElseThrow(() -> new UsageException("all katas are solved: name the one to start again"))
                : progress.of(pack.kata(slug));
        print(pack.kata(standing.kata().slug()), standing, spec.commandLine().getOut());
        return ExitCode.PASSED;
    }

    private static void print(KataFolder folder, Standing standing, PrintWriter out) {
        KataManifest kata = standing.kata();
        out.println(kata.title() + " · " + kata.points() + " points, about " + kata.minutes() + " minutes"
                + (standing.label().isEmpty() ? "" : " · " + standing.label()));
        goal(folder).forEach(out::println);
        if (!kata.prerequisites().isEmpty()) {
            out.println("It goes well after " + String.join(", ", kata.prerequisites()) + ".");
        }
        out.println();
        for (Task task : kata.tasks()) {
            out.printf(
                    "  task %d · %-45s %2d points%s%n",
                    task.number(),
                    task.title(),
                    task.points(),
                    standing.solved().contains(task.number()) ? "  solved" : "");
        }
        out.println();
        out.println("read    " + shown(folder, "README.md"));
        kata.editable().forEach(path -> out.println("write   " + shown(folder, path)));
        out.println("type    ./kata watch " + kata.slug() + "   (or mvn test in exercises/" + kata.slug() + ")");
    }

    /* What the brief begins with. */
    private static List<String> goal(KataFolder folder) {
        Path readme = folder.exercise().resolve("README.md");
        String[] blocks =
                Files.isRegularFile(readme) ? KataFolder.text(readme).strip().split("\\R\\s*\\R", 3) : new String[0];
        boolean isProse = blocks.length > 1 && blocks[0].startsWith("# ") && Character.isLetter(blocks[1].charAt(0));
        return MarkdownText.lines(isProse ? blocks[1] : folder.manifest().blurb(), WIDTH, false);
    }

    private static String shown(KataFolder folder, String path) {
        Path below = Path.of("exercises").resolve(folder.slug()).resolve(path);
        return below.toString().replace('\\', '/');
    }
}
