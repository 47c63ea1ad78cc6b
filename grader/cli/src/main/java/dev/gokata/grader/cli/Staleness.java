package dev.gokata.grader.cli;

import dev.gokata.grader.catalogue.KataFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * Tells whether this jar is older than the sources it was built from.
 *
 * <p>Asked only when the launcher says by the property {@code kata.sources} which repository that is.
 */
final class Staleness {

    private Staleness() {}

    static boolean ofThisJar() {
        String sources = System.getProperty("kata.sources", "");
        if (sources.isEmpty()) {
            return false;
        }
        try {
            Path jar = Path.of(Staleness.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            FileTime built = Files.getLastModifiedTime(jar);
            Path root = Path.of(sources);
            return isNewer(root.resolve("pom.xml"), built)
                    || isNewer(root.resolve("exercises/pom.xml"), built)
                    || anyLibraryNewer(root.resolve("exercises"), built)
                    || anyNewer(root.resolve("grader"), built)
                    || anyNewer(root.resolve("runtime-reference"), built);
        } catch (IOException | URISyntaxException e) {
            // Where the sources can't be read, what is built is all there is.
            return false;
        }
    }

    /* What stands among the exercises and is no kata was built with this jar, as the pack's whole is. */
    private static boolean anyLibraryNewer(Path exercises, FileTime built) throws IOException {
        try (Stream<Path> folders = Files.list(exercises)) {
            for (Path folder : folders.filter(each -> Files.isRegularFile(each.resolve("pom.xml")))
                    .filter(each -> !Files.exists(each.resolve(KataFolder.MANIFEST)))
                    .toList()) {
                if (anyNewer(folder, built)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNewer(Path file, FileTime built) throws IOException {
        return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(built) > 0;
    }

    private static boolean anyNewer(Path folder, FileTime built) throws IOException {
        boolean[] found = {false};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                String name = String.valueOf(visited.getFileName());
                boolean leftAside = name.equals("target") || name.equals("test");
                return leftAside ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found[0] = attributes.lastModifiedTime().compareTo(built) > 0;
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }
}
