package dev.gokata.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTestsTests {

    private static final Map<String, String> SOURCES = Map.of("a/ATests.java", "class ATests {}");
    private static final Map<String, byte[]> CLASSES =
            Map.of("a.ATests", new byte[] {1, 2, 3}, "a.ATests$Rule_1", new byte[] {4});

    @TempDir
    Path folder;

    private Path target;
    private Path jar;

    @BeforeEach
    void make() throws IOException {
        target = folder.resolve("target");
        jar = Files.writeString(folder.resolve("a.jar"), "a jar");
    }

    private KeptTests kept(Map<String, String> sources) {
        return new KeptTests(target, sources, List.of(jar));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    @Test
    void are_found_by_all_that_they_were_made_of() throws IOException {
        assertThat(kept(SOURCES).read()).isEmpty();
        kept(SOURCES).write(CLASSES);

        assertThat(kept(SOURCES).read()).containsExactlyInAnyOrderEntriesOf(CLASSES);
        assertThat(kept(Map.of("a/ATests.java", "class ATests { }")).read()).isEmpty();
        assertThat(kept(Map.of("b/ATests.java", "class ATests {}")).read()).isEmpty();
        Files.writeString(jar, "another jar");
        assertThat(kept(SOURCES).read()).isEmpty();
    }

    @Test
    void are_compiled_once() {
        assertThat(kept(SOURCES).orElse(() -> CLASSES)).isEqualTo(CLASSES);
        assertThat(kept(SOURCES).orElse(() -> {
                    throw new AssertionError("compiled again");
                }))
                .containsExactlyInAnyOrderEntriesOf(CLASSES);
        assertThat(new KeptTests(jar.resolve("target"), SOURCES, List.of(jar)).orElse(() -> CLASSES))
                .as("where nothing can be kept")
                .isEqualTo(CLASSES);
    }

    @Test
    void take_the_place_of_older_ones() throws IOException {
        kept(SOURCES).write(CLASSES);
        kept(Map.of("a/ATests.java", "class ATests { int n; }")).write(CLASSES);

        assertThat(files()).hasSize(1);
        assertThat(kept(SOURCES).read()).isEmpty();
    }

    @Test
    void that_are_torn_or_can_not_be_kept_are_compiled_again() throws IOException {
        kept(SOURCES).write(CLASSES);
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 50));
        assertThat(kept(SOURCES).read()).isEmpty();
        Files.writeString(file, "");
        assertThat(kept(SOURCES).read()).isEmpty();

        KeptTests nowhere = new KeptTests(jar.resolve("target"), SOURCES, List.of(jar));
        nowhere.write(CLASSES);
        assertThat(nowhere.read()).isEmpty();
    }
}
