package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.export.Update;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.Moments;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.progress.Standing;
import dev.gokata.grader.progress.Standing.State;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a learner's edition up to a later one. */
@Command(
        name = "update",
        description =
                "Take over a later edition of your katas. What you write and what you have solved stays as it is.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Where you have changed a file that is not yours to write, your version is kept in .kata/backup. Cut short, the"
                    + " same command goes on."
        })
final class UpdateCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = "the folder of the later edition, unpacked or cloned")
    private Path from;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pack pack = root.pack();
        Pack later = new Pack(from.toAbsolutePath().normalize());
        if (!Files.isDirectory(from)) {
            throw new UsageException(
                    "there is no folder " + from + ": --from takes the folder of a later edition, unpacked");
        }
        Update update = new Update(pack, later);
        PrintWriter out = spec.commandLine().getOut();
        if (!update.isNeeded()) {
            out.println("nothing to update: this is that edition already");
            return ExitCode.PASSED;
        }
        Path backup = free(pack.root()
                .resolve(Progress.FOLDER)
                .resolve("backup")
                .resolve("update-" + Moments.fileName(Instant.now())));
        try {
            update.run(backup);
        } catch (IOException e) {
            // Windows lets nobody replace a jar that is open, as this command's own is.
            throw new UsageException("the update stopped: " + e.getMessage() + "; go on with " + from.resolve("kata")
                    + " update --from " + from + " --root " + pack.root());
        }
        out.println("updated: " + update.counts() + "; what you wrote is as it was");
        for (String path : update.changed()) {
            out.println("kept: " + pack.root().relativize(backup).resolve(path) + ", which you had changed");
        }
        tell(pack, update, out);
        return ExitCode.PASSED;
    }

    private void tell(Pack pack, Update update, PrintWriter out) {
        List<KataFolder> katas = pack.katas();
        List<Standing> standings = Complaints.progress(pack, spec).of(katas);
        for (Standing each : standings) {
            String slug = each.kata().slug();
            if (each.state() == State.CHECK_AGAIN) {
                out.println(
                        "check again: ./kata test " + slug + ", for its tests are others than those you solved it by");
            }
            if (update.otherStubs().contains(slug) && each.state() != State.NOT_BEGUN) {
                out.println("the stub of " + slug + " is another now: compare yours with the one in exercises/" + slug
                        + "/stub");
            }
        }
        update.withdrawn()
                .forEach(slug ->
                        out.println(slug + " is no longer among the katas; what you wrote stays in exercises/" + slug));
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return free;
    }
}
