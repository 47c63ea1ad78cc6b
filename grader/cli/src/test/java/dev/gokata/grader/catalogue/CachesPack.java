package dev.gokata.grader.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The example of a pack of its own, about caches, in a folder. */
public final class CachesPack {

    /** The kata's slug. */
    public static final String SLUG = "lru-cache";

    /** The file that a learner edits. */
    public static final String FILE = "src/main/java/org/example/caches/katas/lrucache/LruCache.java";

    private static final Path FROM = Path.of(System.getProperty("basedir", ""), "src/test/resources/packs/caches");
    private static final String REFERENCE = "org/example/caches/reference/RecentlyUsed.java";

    private final Path root;

    /** Copies the pack. */
    public CachesPack(Path root) {
        this.root = root;
        try (Stream<Path> files = Files.walk(FROM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(FROM.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds it as far as katas can be run: with the libraries that these tests themselves run with. */
    public Pack built() {
        TinyPack.build(root);
        reference();
        return new Pack(root);
    }

    /** Builds it as far as it can be exported: with the same files, and next to nothing in them. */
    public Pack sketched() {
        jar("exercises/target/lib/subject/kata-api-0.1.0-SNAPSHOT.jar", Map.of("api", "1".getBytes(UTF_8)));
        jar("exercises/target/lib/oracle/kata-api-0.1.0-SNAPSHOT.jar", Map.of("api", "1".getBytes(UTF_8)));
        jar("exercises/target/lib/oracle/junit-jupiter-5.14.4.jar", Map.of("junit", "2".getBytes(UTF_8)));
        reference();
        write("exercises/target/lib/coordinates.txt", """

                The following files have been resolved:
                   dev.gokata:kata-api:jar:0.1.0-SNAPSHOT:compile -- module kata.api (auto)
                   org.example.caches:caches-reference:jar:1:test -- module caches.reference (auto)
                   org.junit.jupiter:junit-jupiter:jar:5.14.4:test
                """);
        return new Pack(root);
    }

    /** Makes a command with as little in it. */
    public static Path sketchedCommand(Path folder) {
        CachesPack.write(folder.resolve("kata.jar"), Map.of("command", "3".getBytes(UTF_8)));
        CachesPack.write(folder.resolve("lib/picocli-4.7.7.jar"), Map.of("picocli", "4".getBytes(UTF_8)));
        return folder.resolve("kata.jar");
    }

    private void reference() {
        String text = text("reference/src/main/java/" + REFERENCE);
        Compilation.Compiled compiled =
                (Compilation.Compiled) JavaCompilation.compile(Map.of(REFERENCE, text), List.of());
        Map<String, byte[]> entries = new TreeMap<>();
        compiled.classes().forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes));
        jar("exercises/target/lib/oracle/caches-reference-1.jar", entries);
    }

    /** Writes a jar of the pack. */
    public void jar(String path, Map<String, byte[]> entries) {
        write(root.resolve(path), entries);
    }

    private static void write(Path jar, Map<String, byte[]> entries) {
        try {
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file)) {
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    out.putNextEntry(new ZipEntry(each.getKey()));
                    out.write(each.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of the pack. */
    public String text(String path) {
        return KataFolder.text(root.resolve(path));
    }

    /** Writes a file of the pack. */
    public CachesPack write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
