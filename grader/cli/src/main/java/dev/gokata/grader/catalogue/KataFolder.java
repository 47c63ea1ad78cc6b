package dev.gokata.grader.catalogue;

import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A kata's two folders.
 *
 * @param exercise the learner's half
 * @param solution the teacher's half, which a student edition doesn't have
 * @param manifest what the exercise's {@code kata.toml} says
 */
public record KataFolder(Path exercise, Path solution, KataManifest manifest) {

    /** The file that makes a folder a kata. */
    public static final String MANIFEST = "kata.toml";

    static KataFolder read(Path root, Path exercise) {
        Path name = exercise.getFileName();
        String shown = "exercises/" + name + "/" + MANIFEST;
        KataManifest manifest = KataManifest.parse(shown, text(exercise.resolve(MANIFEST)));
        if (!manifest.slug().equals(name.toString())) {
            throw new MetadataException(
                    shown + ": \"slug\" is \"" + manifest.slug() + "\", but the folder is called \"" + name + "\"");
        }
        return new KataFolder(exercise, root.resolve("solutions").resolve(name), manifest);
    }

    /**
     * Returns the kata's name in paths and commands.
     *
     * @return the slug
     */
    public String slug() {
        return manifest.slug();
    }

    /**
     * Returns the brief.
     *
     * @return its numbered rules; none if there is no brief
     */
    public Brief brief() {
        Path readme = exercise.resolve("README.md");
        return Brief.parse(Files.isRegularFile(readme) ? text(readme) : "");
    }

    /**
     * Tells whether the teacher's half is there.
     *
     * @return true if there is a solution
     */
    public boolean hasSolution() {
        return Files.isDirectory(solution.resolve("src/main/java"));
    }

    /**
     * Returns the learner's files as they are in the exercise: the stub, in a fresh repository.
     *
     * @return their texts by the paths that the manifest gives them
     */
    public Map<String, String> exerciseSources() {
        return editableIn(exercise);
    }

    /**
     * Returns the learner's files as they were handed out, from the copies that stand beside the exercise for that.
     *
     * @return their texts by the paths that the manifest gives them; none if there is no such copy of each
     */
    public Map<String, String> stubSources() {
        Map<String, String> sources = new TreeMap<>();
        for (String path : manifest.editable()) {
            Path file = exercise.resolve(stubOf(path));
            if (!Files.isRegularFile(file)) {
                return Map.of();
            }
            sources.put(path, text(file));
        }
        return sources;
    }

    /**
     * Returns where the copy of a stub stands.
     *
     * <p>It is called other than the file that a learner edits, so that nobody takes one for the other: no compiler, and no
     * grader that looks for it in what was handed in.
     *
     * @param editable the path of a file that a learner edits, below the exercise
     * @return a path below the exercise
     */
    public static String stubOf(String editable) {
        return "stub/" + editable.substring("src/main/java/".length()) + ".txt";
    }

    /**
     * Names the learner's files that are not there.
     *
     * @return the paths that the manifest gives them
     */
    public List<String> missingSources() {
        return manifest.editable().stream()
                .filter(path -> !Files.isRegularFile(exercise.resolve(path)))
                .toList();
    }

    /**
     * Returns the solution's version of the learner's files.
     *
     * @return their texts by the paths that the manifest gives them
     */
    public Map<String, String> solutionSources() {
        return editableIn(solution);
    }

    /**
     * Returns what the tests are compiled against.
     *
     * @return the solution; where there is none the stub as it was handed out, for a learner's file may not compile
     */
    public Map<String, String> sourcesForTests() {
        if (hasSolution()) {
            return solutionSources();
        }
        Map<String, String> stub = stubSources();
        return stub.isEmpty() ? exerciseSources() : stub;
    }

    /**
     * Returns the reference's own classes for what a learner builds, as far as they are there.
     *
     * @return their texts by the paths that the manifest gives them; none where the manifest names none
     */
    public Map<String, String> referenceSources() {
        Map<String, String> sources = new TreeMap<>();
        Path root = exercise.resolve("../..").normalize();
        for (String path : manifest.reference()) {
            if (Files.isRegularFile(root.resolve(path))) {
                sources.put(path, text(root.resolve(path)));
            }
        }
        return sources;
    }

    /**
     * Returns the tests that learners see.
     *
     * @return their texts by paths below the test source folder
     */
    public Map<String, String> visibleTests() {
        return javaBelow(exercise.resolve("src/test/java"));
    }

    /**
     * Returns the tests that only grading runs.
     *
     * @return their texts by paths below the test source folder; none in a student edition
     */
    public Map<String, String> hiddenTests() {
        return javaBelow(solution.resolve("src/test/java"));
    }

    private Map<String, String> editableIn(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        for (String path : manifest.editable()) {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new MetadataException("exercises/" + slug() + "/" + MANIFEST + ": \"editable\" names " + path
                        + ", which is not in " + folder);
            }
            sources.put(path, text(file));
        }
        return sources;
    }

    private static Map<String, String> javaBelow(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return sources;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /**
     * Reads a text file of the kata.
     *
     * @param file the file
     * @return its text
     * @throws MetadataException if it isn't UTF-8
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new MetadataException(file + " is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
