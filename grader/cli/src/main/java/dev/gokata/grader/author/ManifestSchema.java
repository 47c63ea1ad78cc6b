package dev.gokata.grader.author;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The JSON Schema of {@code kata.toml}, by which an editor knows its keys. */
public final class ManifestSchema {

    /** Where a pack has it. */
    public static final String PATH = "exercises/kata.schema.json";

    private ManifestSchema() {}

    /**
     * Returns the schema.
     *
     * @return its text
     */
    public static String text() {
        try (InputStream in = Objects.requireNonNull(ManifestSchema.class.getResourceAsStream("kata.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the schema if the pack has none, or another. */
    static Optional<String> missingIn(Pack pack) {
        Path file = pack.root().resolve(PATH);
        String schema = text();
        boolean there = Files.isRegularFile(file)
                && KataFolder.text(file).replace("\r\n", "\n").equals(schema);
        return there ? Optional.empty() : Optional.of(schema);
    }
}
