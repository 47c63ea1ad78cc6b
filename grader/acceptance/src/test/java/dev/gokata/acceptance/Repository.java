package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The repository that this module is part of. */
final class Repository {

    /** What is in these folders was made by a tool. */
    private static final Set<String> MADE = Set.of("target", ".git", ".idea", ".vscode", "kata-results");

    /** Its folder. */
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        Path root = module.getParent().getParent();
        if (!Files.isRegularFile(root.resolve("exercises/pom.xml"))) {
            throw new IllegalStateException(
                    "no repository above " + module + ": run these tests in grader/acceptance of one");
        }
        return root;
    }

    /** Returns its katas, built. */
    static Pack pack() {
        if (!Files.isDirectory(ROOT.resolve("exercises/target/lib/oracle"))) {
            throw new IllegalStateException(
                    "exercises/target/lib is missing: run \"mvn package -DskipTests\" in " + ROOT
                            + ", or this module's tests by \"mvn verify -pl grader/acceptance\", which does that before");
        }
        return new Pack(ROOT);
    }

    /** Lists the files with an ending that somebody wrote, wherever they are. */
    static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean made = MADE.contains(folder.getFileName().toString());
                    return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /** Lists what is in a folder, by name. */
    static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a file as somebody at the root would. */
    static String shown(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
