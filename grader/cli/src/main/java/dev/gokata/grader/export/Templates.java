package dev.gokata.grader.export;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The files that an edition has and its pack has not. */
final class Templates {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    private Templates() {}

    /** Fills in a template; a name that the values lack is a mistake of ours. */
    static String filled(String name, Map<String, ?> values) {
        return COMPILER.compile(text(name)).execute(values);
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
