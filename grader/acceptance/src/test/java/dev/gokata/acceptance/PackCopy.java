package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Finding;
import dev.gokata.grader.check.KataCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A pack with a copy of one kata, to break.
 *
 * <p>Its properties are tried a few times only, and none of its mutants are copied, because each break needs another run
 * of all.
 */
final class PackCopy {

    private static final Set<String> LEFT_OUT = Set.of("target", ".mvn", "pictures");
    private static final String FEW_MUTANTS = "mutants, and a kata has at least 8";

    private final Path root;
    private final String slug;

    /** Makes the pack in a folder, with the libraries of this repository's. */
    PackCopy(Path root, String slug) {
        this.root = root;
        this.slug = slug;
        Repository.pack();
        copy("exercises/target/lib");
        copy("exercises/pom.xml");
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    /** Copies the kata as it stands in this repository over what was left of it. */
    void restore() {
        delete(path("exercises/" + slug));
        delete(path("solutions/" + slug));
        copy("exercises/" + slug);
        copy("solutions/" + slug);
        Repository.entries(path("solutions/" + slug + "/mutants")).forEach(PackCopy::delete);
        for (String half : List.of("exercises/", "solutions/")) {
            Path tests = path(half + slug + "/src/test/java");
            walk(tests)
                    .filter(file -> file.toString().endsWith("Properties.java"))
                    .forEach(file -> edit(
                            file,
                            text -> text.replaceAll("@Property(\\(tries = \\d+\\))?\\n", "@Property(tries = 3)\n")));
        }
    }

    /** Changes a file of the kata. */
    void edit(String relative, String find, String put) {
        Path file = path(relative);
        if (!Repository.text(file).contains(find)) {
            throw new IllegalArgumentException(relative + " does not contain: " + find);
        }
        edit(file, text -> text.replace(find, put));
    }

    void write(String relative, String text) {
        edit(path(relative), old -> text);
    }

    /** Checks the kata with one seed. That it has few mutants here is left aside. */
    List<Finding> check() {
        return new KataCheck(new Pack(root), slug, 1, false, step -> {})
                .run().stream()
                        .filter(finding -> !finding.problem().endsWith(FEW_MUTANTS))
                        .toList();
    }

    private static void edit(Path file, UnaryOperator<String> change) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, change.apply(before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String relative) {
        Path from = Repository.ROOT.resolve(relative);
        walk(from)
                .filter(file -> Stream.iterate(from.relativize(file), Objects::nonNull, Path::getParent)
                        .noneMatch(part -> LEFT_OUT.contains(String.valueOf(part.getFileName()))))
                .forEach(file -> copyFile(
                        file, path(relative).resolve(from.relativize(file).toString())));
    }

    private static void copyFile(Path from, Path to) {
        try {
            if (Files.isRegularFile(from)) {
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            walk(folder).sorted(Comparator.reverseOrder()).forEach(file -> file.toFile()
                    .delete());
        }
    }
}
