package dev.gokata.grader.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutograderZipTests {

    @TempDir
    Path folder;

    private Pack pack;
    private Path jar;

    @BeforeEach
    void packOfOneKata() throws IOException {
        pack = new TinyPack(folder.resolve("pack"))
                .hiddenTest("", "HiddenTests", "")
                .write("exercises/target/lib/subject/api.jar", "api")
                .write("exercises/target/lib/oracle/tests.jar", "tests")
                .write("exercises/doubling/target/classes/Old.class", "made")
                .write("exercises/other/src/main/java/Other.java", "of another kata")
                .write("solutions/doubling/EXPLANATION.md", "why")
                .write("solutions/doubling/mutants/one.toml", "wrong")
                .pack();
        jar = Files.writeString(folder.resolve("kata.jar"), "the command");
        Files.writeString(Files.createDirectories(folder.resolve("lib")).resolve("picocli.jar"), "a library");
    }

    @Test
    void the_command_and_the_kata_are_in_it_but_no_answers() throws IOException {
        assertThat(entries(write("a.zip")).keySet())
                .containsExactly(
                        "katas/exercises/doubling/README.md",
                        "katas/exercises/doubling/kata.toml",
                        "katas/exercises/doubling/src/main/java/tiny/Doubling.java",
                        "katas/exercises/doubling/src/test/java/tiny/DoublingKata.java",
                        "katas/exercises/pom.xml",
                        "katas/exercises/target/lib/oracle/tests.jar",
                        "katas/exercises/target/lib/subject/api.jar",
                        "katas/grader/kata.jar",
                        "katas/grader/lib/picocli.jar",
                        "katas/solutions/doubling/src/test/java/tiny/HiddenTests.java",
                        "run_autograder",
                        "setup.sh");
    }

    @Test
    void its_scripts_run_and_grade_for_what_was_named() throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(write("a.zip")).get()) {
            for (String script : List.of("setup.sh", "run_autograder")) {
                ZipArchiveEntry entry = zip.getEntry(script);
                assertThat(entry.getUnixMode() & 0777).isEqualTo(0755);
                assertThat(text(zip, entry)).startsWith("#!/bin/sh\n").doesNotContain("\r", "@");
            }
            assertThat(text(zip, zip.getEntry("run_autograder")))
                    .contains(" gradescope --kata doubling --seed 7 --root ");
        }
    }

    @Test
    void the_same_content_gives_the_same_bytes() throws IOException {
        assertThat(write("a.zip")).hasSameBinaryContentAs(write("b.zip"));
    }

    @Test
    void a_command_or_a_pack_that_is_not_built_is_said() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> write("a.zip"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the kata command is not built at " + jar);
        Files.writeString(jar, "the command");
        Files.delete(folder.resolve("pack/exercises/target/lib/oracle/tests.jar"));
        Files.delete(folder.resolve("pack/exercises/target/lib/oracle"));

        assertThatThrownBy(() -> write("a.zip"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("libraries of the katas are missing");
        assertThat(folder.resolve("a.zip")).doesNotExist();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        AutograderZip.write(pack, List.of(pack.kata(TinyPack.SLUG)), List.of("--seed", "7"), jar, file);
        return file;
    }

    private static Map<String, Integer> entries(Path file) throws IOException {
        Map<String, Integer> modes = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            zip.getEntries().asIterator().forEachRemaining(each -> modes.put(each.getName(), each.getUnixMode()));
        }
        return modes;
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
