package dev.gokata.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of comparing but JPlag itself, which the acceptance tests run. */
class ComparisonTests {

    @TempDir
    Path folder;

    private Path root;
    private Path handedIn;

    @BeforeEach
    void pack() throws IOException {
        root = Files.createDirectory(folder.resolve("pack"));
        new TinyPack(root);
        handedIn = Files.createDirectory(folder.resolve("handed-in"));
    }

    @Test
    void one_submission_is_compared_with_the_solution() throws IOException {
        submit(handedIn, "alice", "return 2 * n;");

        Comparison comparison = comparison(List.of());

        assertThat(comparison.files(TinyPack.SLUG, "alice"))
                .isEqualTo(Map.of("Doubling.java", TinyPack.learner("return 2 * n;")));
        assertThat(comparison.files(TinyPack.SLUG, "(solution)"))
                .isEqualTo(Map.of("Doubling.java", TinyPack.learner("return n + n;")));
    }

    @Test
    void the_reference_that_the_kata_names_is_compared_with() throws IOException {
        Path toml = root.resolve("exercises/doubling/kata.toml");
        Files.writeString(
                toml,
                Files.readString(toml)
                        .replace("editable", "reference = [\"oracle/Twice.java\", \"gone/Twice.java\"]\neditable"));
        Files.writeString(Files.createDirectory(root.resolve("oracle")).resolve("Twice.java"), "class Twice {}");
        submit(handedIn, "alice", "return 2 * n;");

        assertThat(comparison(List.of()).files(TinyPack.SLUG, "(reference)"))
                .isEqualTo(Map.of("Twice.java", "class Twice {}"));
    }

    @Test
    void who_is_called_as_the_solution_is_or_as_somebody_last_year_is_somebody_else() throws IOException {
        submit(handedIn, "(solution)", "return 2 * n;");
        Path before = Files.createDirectory(folder.resolve("2025"));
        submit(before, "alice", "return n << 1;");

        Comparison comparison = comparison(List.of(before, before));

        assertThat(comparison.files(TinyPack.SLUG, "(solution)").toString()).contains("2 * n");
        assertThat(comparison.files(TinyPack.SLUG, "(solution)-2").toString()).contains("n + n");
        assertThat(comparison.files(TinyPack.SLUG, "2025/alice").toString()).contains("n << 1");
        assertThat(comparison.files(TinyPack.SLUG, "2025/alice-2").toString()).contains("n << 1");
    }

    @Test
    void without_two_there_is_nothing_to_compare() throws IOException {
        try (Stream<Path> solution = Files.walk(root.resolve("solutions"))) {
            for (Path each : solution.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
        submit(handedIn, "alice", "return 2 * n;");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> comparison(List.of()))
                .withMessage("nothing to compare: at least two submissions of one kata are needed, or one and something"
                        + " to compare it with");
    }

    @Test
    void a_folder_without_jplag_is_refused_with_advice() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> JPlagProcess.in(folder, "fetch it"))
                .withMessage("JPlag, which compares submissions, is not in " + folder + ": fetch it");
    }

    @Test
    void a_process_that_fails_is_our_fault_and_leaves_nothing_behind() throws IOException {
        submit(handedIn, "alice", "return 2 * n;");
        Files.createDirectory(folder.resolve("lib"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("kata-similar.jar"))) {
            new JarOutputStream(out, new Manifest()).close();
        }
        JPlagProcess broken = JPlagProcess.in(folder, "");
        Path out = folder.resolve("out");

        assertThatThrownBy(() -> comparison(List.of()).run(broken, "0.1.0", 50, out))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("JPlag's process ended with 1 and said: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void files_of_one_name_are_told_apart() {
        assertThat(new Code("alice", Map.of("src/main/java/a/A.java", "1", "src/main/java/b/A.java", "2")).files())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("src.main.java.a.A.java", "1", "src.main.java.b.A.java", "2"));
    }

    private Comparison comparison(List<Path> with) {
        return Comparison.of(new Pack(root).katas(), SubmissionPaths.expand(List.of(), List.of(handedIn)), with);
    }

    private static void submit(Path to, String name, String body) throws IOException {
        Files.writeString(Files.createDirectory(to.resolve(name)).resolve("Doubling.java"), TinyPack.learner(body));
    }
}
