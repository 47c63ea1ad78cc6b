package dev.gokata.grader.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A pack in a folder, with one kata of one task that knows nothing of Go: to double a number. */
public final class TinyPack {

    /** The kata's slug. */
    public static final String SLUG = "doubling";

    /** The file that a learner edits. */
    public static final String FILE = "src/main/java/tiny/Doubling.java";

    private static final String EXERCISE = "exercises/" + SLUG + "/";
    private static final String SOLUTION = "solutions/" + SLUG + "/";

    private final Path root;

    /** Makes the pack in an empty folder. */
    public TinyPack(Path root) {
        this(root, "<project/>");
        kata();
    }

    private TinyPack(Path root, String pom) {
        this.root = root;
        write("exercises/pom.xml", pom);
    }

    /** Makes a pack that has no kata yet. */
    public static TinyPack withoutKatas(Path root) {
        return new TinyPack(root, "<project/>");
    }

    /** Adds the kata. */
    public TinyPack kata() {
        write(EXERCISE + "kata.toml", """
                format_version = 1
                id = "0a7c6a0e-6f0e-4a86-8f0e-0d6d0c7d8a11"
                slug = "doubling"
                title = "Doubling"
                blurb = "Double a number."
                track = "arithmetic"
                difficulty = 1
                minutes = 5
                status = "active"
                editable = ["src/main/java/tiny/Doubling.java"]
                [[task]]
                n = 1
                title = "double"
                points = 2
                """);
        write(EXERCISE + "README.md", "# Doubling\n\n## The rules\n\n1. **Twice is the number and itself again.**\n");
        write(EXERCISE + FILE, learner("throw dev.gokata.kata.Kata.todo(1);"));
        write(SOLUTION + FILE, learner("return n + n;"));
        write(EXERCISE + "src/test/java/tiny/DoublingKata.java", """
                package tiny;
                import dev.gokata.kata.Kata;
                import dev.gokata.kata.Probe;
                import java.util.List;
                import java.util.function.IntUnaryOperator;
                public final class DoublingKata implements Kata<IntUnaryOperator> {
                    public record Number(int n) {}
                    public static final Probe<IntUnaryOperator, Number, Number> TWICE = Probe.of(
                            "twice", Number.class, Number.class, (twice, n, meter) -> new Number(twice.applyAsInt(n.n())));
                    @Override public IntUnaryOperator learner() { return Doubling::twice; }
                    @Override public List<Probe<IntUnaryOperator, ?, ?>> probes() { return List.of(TWICE); }
                }
                """);
        return this;
    }

    /** Returns the learner's file with a body for its only method. */
    public static String learner(String body) {
        return "package tiny;\n\npublic final class Doubling {\n    static int calls;\n\n    public static int twice(int n) {\n"
                + "        " + body + "\n    }\n}\n";
    }

    /** Adds a test class that learners see: its annotations, if any, and what stands in its body. */
    public TinyPack test(String annotations, String name, String body) {
        return write(EXERCISE + "src/test/java/tiny/" + name + ".java", testClass(annotations, name, body));
    }

    /** Adds a test class that only grading runs. */
    public TinyPack hiddenTest(String annotations, String name, String body) {
        return write(SOLUTION + "src/test/java/tiny/" + name + ".java", testClass(annotations, name, body));
    }

    private static String testClass(String annotations, String name, String body) {
        return """
                package tiny;
                import static dev.gokata.kata.testing.KataAssertions.assertThat;
                import dev.gokata.kata.testing.Subject;
                import tiny.DoublingKata.Number;
                %s
                class %s {
                    private final Subject learner = Subject.of(DoublingKata.class);
                    void twice(int n, int expected) {
                        assertThat(learner.asked(DoublingKata.TWICE, new Number(n)))
                                .byRule(1).asking("twice(" + n + ")").shows(new Number(expected));
                    }
                    %s
                }
                """.formatted(annotations, name, body);
    }

    /** Writes a file of the pack. */
    public TinyPack write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the pack with the libraries that these tests themselves run with. */
    public Pack built() {
        build(root);
        return pack();
    }

    /** Puts the libraries that these tests themselves run with into a pack. */
    public static void build(Path root) {
        for (String kind : List.of("subject", "oracle")) {
            Path lib = root.resolve("exercises/target/lib").resolve(kind);
            int number = 0;
            for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
                if (kind.equals("oracle") || isApi(Path.of(entry))) {
                    jar(Path.of(entry), lib.resolve("lib" + number++ + ".jar"));
                }
            }
        }
    }

    /** Returns the pack as it is. */
    public Pack pack() {
        return new Pack(root);
    }

    private static boolean isApi(Path entry) {
        return Files.exists(entry.resolve("dev/gokata/kata/Kata.class"))
                || entry.getFileName().toString().startsWith("kata-api");
    }

    private static void jar(Path entry, Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            if (Files.isRegularFile(entry)) {
                Files.copy(entry, jar);
            } else if (Files.isDirectory(entry)) {
                jarFolder(entry, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jarFolder(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
    }
}
