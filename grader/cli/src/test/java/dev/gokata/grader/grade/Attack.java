package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * A hostile or broken submission of the doubling kata: a folder of {@code attacks}, with what must come of it.
 *
 * @param name the folder's name
 * @param folder the folder
 * @param expected its {@code expected.toml}
 */
record Attack(String name, Path folder, JsonNode expected) {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final TomlMapper MAPPER = new TomlMapper();
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** Lists all that this machine can make, by name. */
    static List<Attack> all() {
        return folders().stream()
                .map(folder -> new Attack(
                        folder.getFileName().toString(),
                        folder,
                        MAPPER.readTree(read(folder.resolve("expected.toml")))))
                .filter(attack -> switch (attack.text("needs")) {
                    case "posix" -> !OS.startsWith("windows");
                    case "linux" -> OS.equals("linux");
                    default -> true;
                })
                .toList();
    }

    static List<Path> folders() {
        try (Stream<Path> folders = Files.list(ATTACKS)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + ": " + text("what");
    }

    Verdict verdict() {
        return Verdict.valueOf(text("verdict"));
    }

    /** What may come of it when its class files are not vetted; empty if that is of no interest. */
    List<Verdict> unvetted() {
        return list("unvetted").stream().map(Verdict::valueOf).toList();
    }

    /** Tells whether it would hurt a machine that has nothing but the vetting to hold it. */
    boolean needsBox() {
        return text("needs").equals("box");
    }

    String text(String key) {
        return expected.path(key).asString("");
    }

    List<String> list(String key) {
        return expected.path(key).valueStream().map(JsonNode::asString).toList();
    }

    /** Makes the submission below a folder, and returns where it is. */
    Path make(Path into, Places places) {
        Path made = into.resolve(text("hand_in").isEmpty() ? name : name + "-" + text("hand_in"));
        try {
            new Maker(made, places, text("hand_in").endsWith(".zip")).make(this);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What attacks reach out for. */
    record Places(Path secret, Path left, Path pack, Path good, int port) {

        String fill(String text) {
            return text.replace("@SECRET@", shown(secret))
                    .replace("@LEFT@", shown(left))
                    .replace("@PACK@", shown(pack))
                    .replace("@GOOD@", shown(good))
                    .replace("@PORT@", String.valueOf(port));
        }

        private static String shown(Path path) {
            return path.toString().replace('\\', '/');
        }
    }

    /** The source of a right answer. */
    static String good() {
        return TinyPack.learner("return 2 * n;");
    }
}
