package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mutants of a kata. */
public final class Mutants {

    private static final String SUFFIX = ".toml";

    private Mutants() {}

    /**
     * Reads a kata's mutants.
     *
     * @param kata the kata
     * @return its mutants, by name; none if it has no solution
     * @throws dev.gokata.kata.meta.MetadataException if a mutant's file is wrong
     */
    public static List<Mutant> of(KataFolder kata) {
        return files(kata).stream().map(Mutants::read).toList();
    }

    /** Lists the files of mutants, by name. */
    static List<Path> files(KataFolder kata) {
        Path folder = kata.solution().resolve("mutants");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a mutant's file. */
    static Mutant read(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        return Mutant.parse(name, "mutants/" + fileName, KataFolder.text(file));
    }
}
