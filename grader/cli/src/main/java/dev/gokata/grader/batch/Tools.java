package dev.gokata.grader.batch;

import dev.gokata.grader.catalogue.Pack;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The jars that a batch grades with, as they were when it began.
 *
 * <p>Its processes read them all the time. If somebody builds anew meanwhile, what is graded then is worth nothing.
 */
final class Tools {

    private final Map<Path, Stamp> before = new TreeMap<>();

    private record Stamp(FileTime changed, long bytes) {}

    /** Looks at the jars of a pack and of the command. */
    Tools(Pack pack) {
        List<Path> jars = new ArrayList<>(pack.oracleClassPath());
        jars.addAll(pack.subjectClassPath());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                jars.add(Path.of(entry));
            }
        }
        jars.forEach(jar -> stamp(jar).ifPresent(stamp -> before.put(jar, stamp)));
    }

    /** Returns one that isn't what it was, if any. */
    Optional<Path> changed() {
        return before.entrySet().stream()
                .filter(each -> !stamp(each.getKey()).equals(Optional.of(each.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Stamp> stamp(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
