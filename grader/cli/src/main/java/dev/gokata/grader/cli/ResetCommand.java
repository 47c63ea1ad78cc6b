package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.progress.Moments;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a kata's stub back, and what stood there aside. */
@Command(
        name = "reset",
        description = "Begin a kata anew: put the stub back. What you wrote is kept, and it is said where.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "the kata, as kata list names it")
    private String slug;

    @Mixin
    private PackOption root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pack pack = root.pack();
        KataFolder kata = pack.kata(slug);
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> stub = kata.stubSources();
        if (stub.isEmpty()) {
            throw new UsageException("there is no copy of the stub in exercises/" + slug + "/stub; ask whoever gave you"
                    + " this repository, or take the file from git: git log --follow -- exercises/" + slug + "/"
                    + kata.manifest().editable().get(0));
        }
        if (kata.missingSources().isEmpty() && stub.equals(kata.exerciseSources())) {
            out.println(slug + " is as it was handed out: there is nothing to put back");
            return ExitCode.PASSED;
        }
        Path backup = free(pack.root()
                .resolve(Progress.FOLDER)
                .resolve("backup")
                .resolve(slug + "-" + Moments.fileName(Instant.now())));
        boolean kept = false;
        // All is kept before anything is overwritten.
        for (String path : stub.keySet()) {
            Path file = kata.exercise().resolve(path);
            if (Files.isRegularFile(file)) {
                WholeFile.write(backup.resolve(path), Files.readAllBytes(file));
                kept = true;
            }
        }
        for (Map.Entry<String, String> each : stub.entrySet()) {
            WholeFile.write(
                    kata.exercise().resolve(each.getKey()), each.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Complaints.progress(pack, spec).forget(kata);
        out.println(slug + ": the stub is back"
                + (kept ? ", and what you wrote is in " + pack.root().relativize(backup) : ""));
        return ExitCode.PASSED;
    }

    /* Twice in a second is seldom, and no reason to lose something. */
    private static Path free(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return free;
    }
}
