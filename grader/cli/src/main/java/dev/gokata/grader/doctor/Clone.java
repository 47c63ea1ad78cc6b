package dev.gokata.grader.doctor;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.progress.Progress;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a repository of katas.
 *
 * @param root the folder
 */
record Clone(Path root) {

    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 300 * MEGABYTE;
    private static final long TOO_LITTLE = 20 * MEGABYTE;
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final String BUILD = "mvn -q package -DskipTests in ";

    /** Tells whether what is saved is seen: kata watch looks at sizes and times, and at texts for some seconds after. */
    Diagnosis changes() {
        String what = "saved files";
        Path file =
                root.resolve("exercises/.kata-doctor-" + ProcessHandle.current().pid());
        try {
            Files.writeString(file, "one");
            Instant before = Instant.now();
            Files.writeString(file, "two", StandardCharsets.UTF_8);
            FileTime time = Files.getLastModifiedTime(file);
            if (!Files.readString(file).equals("two")) {
                return Diagnosis.wrong(
                        what,
                        "what is written to " + root + " is not there at once",
                        "clone the repository to a folder on this machine");
            }
            return Duration.between(before, time.toInstant()).abs().compareTo(CLOCKS_APART) > 0
                    ? Diagnosis.mind(
                            what,
                            "the clock of the machine that keeps " + root + " is another than this one's",
                            "kata builds itself anew when it need not, or not when it should: set both clocks, or clone to"
                                    + " a folder on this machine")
                    : Diagnosis.well(what, "are seen by looking again and again, which needs no events");
        } catch (IOException e) {
            return Diagnosis.wrong(
                    what, "nothing can be written to " + root.resolve("exercises"), "make the folder yours: " + e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It says by its name whose it is.
        }
    }

    Diagnosis space() {
        try {
            return space(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            return Diagnosis.mind("space", "can't be told: " + e.getMessage(), "see yourself that there is some");
        }
    }

    static Diagnosis space(long bytes) {
        String says = bytes / MEGABYTE + " MB are free";
        if (bytes < TOO_LITTLE) {
            return Diagnosis.wrong("space", says + ", and nothing can be built", "make some room");
        }
        return bytes < LITTLE
                ? Diagnosis.mind("space", says + ": a first build takes about 300", "make some room")
                : Diagnosis.well("space", says);
    }

    Diagnosis ignored() {
        Optional<Path> git = Tool.find("git");
        if (git.isEmpty() || !Files.exists(root.resolve(".git"))) {
            return Diagnosis.well("git", "is not used here");
        }
        List<String> seen = new ArrayList<>();
        for (String path : List.of("exercises/target/lib", Progress.FOLDER + "/state.json")) {
            // The folder of a learner's progress ignores itself, from when it is there.
            boolean there = Files.exists(root.resolve(path));
            if (there
                    && Tool.ask(git.get(), root, "check-ignore", "-q", path)
                            .filter(answer -> answer.exit() == 1)
                            .isPresent()) {
                seen.add(path);
            }
        }
        return seen.isEmpty()
                ? Diagnosis.well("git", "leaves alone what is built and what you have solved")
                : Diagnosis.mind(
                        "git",
                        "would commit " + String.join(" and ", seen),
                        "add \"target/\" and \"" + Progress.FOLDER + "/\" to .gitignore");
    }

    Diagnosis progress(Pack pack) {
        List<String> complaints = new ArrayList<>();
        try {
            new Progress(pack, complaints::add).of(pack.katas());
        } catch (MetadataException e) {
            return Diagnosis.well("progress", "can be told when all katas are well");
        }
        return complaints.isEmpty()
                ? Diagnosis.well("progress", "is kept in " + Progress.FOLDER + "/state.json")
                : Diagnosis.mind("progress", complaints.get(0), "run ./kata test for each kata that you have solved");
    }

    Diagnosis katas(Pack pack) {
        try {
            return Diagnosis.well("katas", pack.katas().size() + ", and each kata.toml can be read");
        } catch (MetadataException e) {
            return Diagnosis.wrong("katas", String.valueOf(e.getMessage()), "mend it, or take it from git again");
        }
    }

    /** Tells whether the libraries that tests stand on were built, and from the sources that are there now. */
    Diagnosis libraries() {
        if (new Pack(root).isEdition()) {
            return Diagnosis.well("build", "nothing is to be built: the libraries came with this edition");
        }
        Path folder = root.resolve("exercises/target/lib");
        if (!Files.isDirectory(folder.resolve("subject")) || !Files.isDirectory(folder.resolve("oracle"))) {
            return Diagnosis.wrong("build", "the libraries of the katas are not built", BUILD + root + " builds them");
        }
        Optional<Path> newer = newerThan(oldest(folder.resolve("oracle")));
        return newer.isEmpty()
                ? Diagnosis.well("build", "the libraries of the katas are newer than their sources")
                : Diagnosis.mind(
                        "build",
                        root.relativize(newer.get()) + " is newer than the libraries of the katas",
                        BUILD + root + " builds them anew");
    }

    private Optional<Path> newerThan(FileTime built) {
        for (String sources : List.of("runtime-reference", "grader/api", "grader/testing")) {
            Path folder = root.resolve(sources);
            if (!Files.isDirectory(folder)) {
                // A student edition has none, and its libraries come with it.
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                Optional<Path> newer = files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().replace('\\', '/').contains("/src/main/"))
                        .filter(file -> time(file).compareTo(built) > 0)
                        .findFirst();
                if (newer.isPresent()) {
                    return newer;
                }
            } catch (IOException | UncheckedIOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static FileTime oldest(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().contains("SNAPSHOT"))
                    .map(Clone::time)
                    .min(FileTime::compareTo)
                    .orElse(FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
