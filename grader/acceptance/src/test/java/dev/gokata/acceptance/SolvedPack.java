package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.KataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All katas of this repository as a learner has them who has solved all of them: without any teacher's half. */
final class SolvedPack {

    private final Path root;

    SolvedPack(Path root) {
        this(root, Repository.pack().katas());
    }

    /** Makes a pack with these katas alone. */
    SolvedPack(Path root, List<KataFolder> katas) {
        this.root = root;
        copy("exercises/catalogue.toml");
        copy("exercises/pom.xml");
        copyAll("exercises/target/lib");
        for (KataFolder kata : katas) {
            String folder = "exercises/" + kata.slug();
            copy(folder + "/kata.toml");
            copy(folder + "/README.md");
            copyAll(folder + "/src/test");
            write(kata, kata.solutionSources());
        }
    }

    /** Returns where it is. */
    Path root() {
        return root;
    }

    /** Puts a solution back. */
    void solve(String slug) {
        KataFolder kata = Repository.pack().kata(slug);
        write(kata, kata.solutionSources());
    }

    /** Puts a stub in place of a solution. */
    void unsolve(String slug) {
        KataFolder kata = Repository.pack().kata(slug);
        write(kata, kata.exerciseSources());
    }

    /** Changes a solution. */
    void edit(String slug, String find, String put) {
        KataFolder kata = Repository.pack().kata(slug);
        Map<String, String> sources = kata.solutionSources();
        sources.replaceAll((path, text) -> {
            if (!text.contains(find)) {
                throw new IllegalArgumentException(path + " does not contain: " + find);
            }
            return text.replace(find, put);
        });
        write(kata, sources);
    }

    private void write(KataFolder kata, Map<String, String> sources) {
        sources.forEach((path, text) -> {
            try {
                Path file = root.resolve("exercises").resolve(kata.slug()).resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void copyAll(String folder) {
        Path from = Repository.ROOT.resolve(folder);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(Repository.shown(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String path) {
        try {
            Path to = root.resolve(path);
            Files.createDirectories(to.getParent());
            Files.copy(Repository.ROOT.resolve(path), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
