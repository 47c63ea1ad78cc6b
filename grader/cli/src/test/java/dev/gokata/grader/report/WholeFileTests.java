package dev.gokata.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

    @TempDir
    Path folder;

    @Test
    void a_file_is_written_with_the_folders_above_it() throws IOException {
        WholeFile.write(folder.resolve("a/b/results.json"), new byte[] {1, 2});

        assertThat(folder.resolve("a/b/results.json")).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void an_older_file_is_replaced_and_nothing_else_is_left() throws IOException {
        Files.write(folder.resolve("results.json"), new byte[100]);

        WholeFile.write(folder.resolve("results.json"), new byte[] {1});

        assertThat(folder).isDirectoryContaining("glob:**/results.json").isDirectoryNotContaining("glob:**/.*");
        assertThat(folder.resolve("results.json")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void a_file_that_can_not_be_written_leaves_nothing_behind() throws IOException {
        Files.createDirectories(folder.resolve("results.json/in-the-way"));

        assertThatThrownBy(() -> WholeFile.write(folder.resolve("results.json"), new byte[] {1}))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("results.json"));
        }
    }

    @Test
    void what_is_no_plain_file_is_left_as_it_is() throws IOException {
        Path elsewhere = Files.write(folder.resolve("elsewhere"), new byte[] {7});
        Path link = Files.createSymbolicLink(folder.resolve("results.json"), elsewhere);

        assertThatThrownBy(() -> WholeFile.write(link, new byte[] {1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no plain file");
        assertThat(link).isSymbolicLink();
        assertThat(elsewhere).hasBinaryContent(new byte[] {7});
    }
}
