package dev.gokata.kata.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The class files that count steps; each world has classes of its own made of them. */
final class CountedClasses {

    static final String STEPS = "dev.gokata.kata.counted.Steps";

    private static final List<String> NAMES =
            List.of(STEPS, STEPS + "$Mark", "dev.gokata.kata.counted.Bulk", "dev.gokata.kata.counted.OutOfStepsError");

    /** By name, read when first asked for. */
    static final Map<String, byte[]> ALL = read();

    private CountedClasses() {}

    private static Map<String, byte[]> read() {
        Map<String, byte[]> all = new TreeMap<>();
        NAMES.forEach(name -> all.put(name, bytesOf(name)));
        return Map.copyOf(all);
    }

    private static byte[] bytesOf(String name) {
        @Nullable InputStream in = CountedClasses.class.getResourceAsStream("/" + name.replace('.', '/') + ".class");
        if (in == null) {
            throw new IllegalStateException("the class file of " + name + " is missing");
        }
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
