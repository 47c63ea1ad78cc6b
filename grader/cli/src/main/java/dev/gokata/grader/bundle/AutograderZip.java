package dev.gokata.grader.bundle;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * An autograder as Gradescope takes it: a zip with {@code setup.sh}, {@code run_autograder}, the command and the katas.
 *
 * <p>Of the teacher's half it has the hidden tests and nothing else. The same content gives the same bytes.
 */
public final class AutograderZip {

    private static final String KATAS = "katas/";
    private static final int SCRIPT = 0755;
    private static final int PLAIN = 0644;

    /* What is made, or for an IDE, or to read. */
    private static final List<String> LEFT_OUT = List.of("target", ".mvn", "pictures");

    /* No zip can tell an earlier time. */
    private static final long LONG_AGO = 315_619_200_000L;

    private final Map<String, byte[]> entries = new TreeMap<>();

    private AutograderZip() {}

    /**
     * Writes an autograder, whole or not at all.
     *
     * @param pack where the katas are
     * @param katas those that a submission is graded for; all of them count
     * @param options further words for the command that grades, none with a blank
     * @param jar the command's own jar, with its libraries in {@code lib} beside it
     * @param file where to
     * @throws IOException if a file can't be read or written
     * @throws UsageException if the command or the pack isn't built
     */
    public static void write(Pack pack, List<KataFolder> katas, List<String> options, Path jar, Path file)
            throws IOException {
        AutograderZip zip = new AutograderZip();
        zip.addCommand(jar);
        zip.addPack(pack, katas);
        List<String> arguments = new ArrayList<>();
        katas.forEach(kata -> arguments.addAll(List.of("--kata", kata.slug())));
        arguments.addAll(options);
        zip.entries.put("setup.sh", script("setup.sh"));
        zip.entries.put(
                "run_autograder",
                new String(script("run_autograder"), StandardCharsets.UTF_8)
                        .replace("@ARGUMENTS@", String.join(" ", arguments))
                        .getBytes(StandardCharsets.UTF_8));
        WholeFile.write(file, zip.bytes());
    }

    private void addCommand(Path jar) throws IOException {
        Path libraries = jar.resolveSibling("lib");
        if (!Files.isRegularFile(jar) || !Files.isDirectory(libraries)) {
            throw new UsageException("the kata command is not built at " + jar + ": build it with \"mvn -q package"
                    + " -DskipTests\" in its repository");
        }
        add(KATAS + "grader/kata.jar", jar);
        addTree(KATAS + "grader/lib/", libraries);
    }

    private void addPack(Pack pack, List<KataFolder> katas) throws IOException {
        Path exercises = pack.root().resolve("exercises");
        for (String name : List.of("pom.xml", "catalogue.toml")) {
            if (Files.isRegularFile(exercises.resolve(name))) {
                add(KATAS + "exercises/" + name, exercises.resolve(name));
            }
        }
        for (Path library : pack.subjectClassPath()) {
            add(KATAS + "exercises/target/lib/subject/" + library.getFileName(), library);
        }
        for (Path library : pack.oracleClassPath()) {
            add(KATAS + "exercises/target/lib/oracle/" + library.getFileName(), library);
        }
        for (KataFolder kata : katas) {
            addTree(KATAS + "exercises/" + kata.slug() + "/", kata.exercise());
            Path tests = kata.solution().resolve("src/test");
            if (Files.isDirectory(tests)) {
                addTree(KATAS + "solutions/" + kata.slug() + "/src/test/", tests);
            }
        }
    }

    private void addTree(String prefix, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (LEFT_OUT.stream().noneMatch(each -> name.startsWith(each + "/"))) {
                    add(prefix + name, file);
                }
            }
        }
    }

    private void add(String name, Path file) throws IOException {
        entries.put(name, Files.readAllBytes(file));
    }

    private static byte[] script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AutograderZip.class.getResourceAsStream(name))) {
            // A shell takes no other line ends, whatever a checkout has.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(each.getKey());
                entry.setUnixMode(each.getKey().contains("/") ? PLAIN : SCRIPT);
                entry.setTime(LONG_AGO);
                zip.putArchiveEntry(entry);
                zip.write(each.getValue());
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }
}
