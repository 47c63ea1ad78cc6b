package dev.gokata.grader.catalogue;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A repository of katas.
 *
 * @param root its folder, which holds {@code exercises}
 */
public record Pack(Path root) {

    /** What makes a pack an edition for students: the digests of all its files but those that a learner edits. */
    public static final String EDITION = "exercises/edition.sha256";

    /**
     * Finds the repository that a folder belongs to.
     *
     * @param start the folder to begin at; its parents are tried in turn
     * @return the pack, if one of them holds katas
     */
    public static Optional<Pack> around(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("exercises").resolve("pom.xml"))) {
                return Optional.of(new Pack(folder));
            }
        }
        return Optional.empty();
    }

    /**
     * Lists the katas.
     *
     * @return every folder below {@code exercises} that has a {@code kata.toml}, by name
     * @throws MetadataException if one of these files is wrong
     */
    public List<KataFolder> katas() {
        try (Stream<Path> folders = Files.list(root.resolve("exercises"))) {
            return folders.filter(each -> Files.isRegularFile(each.resolve(KataFolder.MANIFEST)))
                    .sorted(Comparator.comparing(each -> each.getFileName().toString()))
                    .map(each -> KataFolder.read(root, each))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds a kata.
     *
     * @param slug its slug
     * @return the kata
     * @throws UsageException if there is none of that name; names those that there are
     * @throws MetadataException if its {@code kata.toml} is wrong
     */
    public KataFolder kata(String slug) {
        Path folder = root.resolve("exercises").resolve(slug);
        if (slug.matches("[a-z0-9-]+") && Files.isRegularFile(folder.resolve(KataFolder.MANIFEST))) {
            return KataFolder.read(root, folder);
        }
        throw new UsageException("no kata is called \"" + slug + "\"; there are: " + slugs());
    }

    private String slugs() {
        try (Stream<Path> folders = Files.list(root.resolve("exercises"))) {
            return folders.filter(each -> Files.isRegularFile(each.resolve(KataFolder.MANIFEST)))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what a learner's code is compiled against and run with.
     *
     * @return jars
     * @throws UsageException if the pack isn't built
     */
    public List<Path> subjectClassPath() {
        return jars("subject");
    }

    /**
     * Returns what the katas' tests are compiled against and run with.
     *
     * @return jars, those of {@link #subjectClassPath()} among them
     * @throws UsageException if the pack isn't built
     */
    public List<Path> oracleClassPath() {
        return jars("oracle");
    }

    /**
     * Tells whether there is what the katas are compiled against and run with.
     *
     * @return true if it was built, or came with an edition for students
     */
    public boolean isBuilt() {
        return Stream.of("subject", "oracle")
                .allMatch(kind -> Files.isRegularFile(listOf(kind))
                        || Files.isDirectory(
                                root.resolve("exercises/target/lib").resolve(kind)));
    }

    /**
     * Tells whether this is what students are given: made by {@code kata export}, with no teacher's half.
     *
     * @return true if it is an edition for students
     */
    public boolean isEdition() {
        return Files.isRegularFile(root.resolve(EDITION));
    }

    /* An edition for students has each jar once, whatever it is for, and lists of them. */
    private Path listOf(String kind) {
        return root.resolve("exercises/lib").resolve(kind + ".txt");
    }

    private List<Path> jars(String kind) {
        if (Files.isRegularFile(listOf(kind))) {
            return KataFolder.text(listOf(kind)).lines().map(root::resolve).toList();
        }
        Path folder = root.resolve("exercises/target/lib").resolve(kind);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("the libraries of the katas are missing in " + folder
                    + ": build them with \"mvn -q package -DskipTests\" in " + root);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
