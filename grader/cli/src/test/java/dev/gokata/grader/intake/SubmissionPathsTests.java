package dev.gokata.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.SubmissionPaths.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionPathsTests {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = temporary.toRealPath();
    }

    @Nested
    class Paths {

        @Test
        void a_submission_is_named_after_its_path_without_the_ending() throws IOException {
            assertThat(expand(List.of(file("alice.zip"), file("bob.java"), folder("carol")), List.of()))
                    .containsExactly("alice", "bob", "carol");
        }

        @Test
        void two_that_would_have_one_name_are_numbered_also_where_case_differs() throws IOException {
            assertThat(expand(List.of(file("a/x.zip"), file("b/x.java"), file("c/X")), List.of()))
                    .containsExactly("x", "x-2", "X-3");
        }

        @Test
        void a_number_that_is_taken_is_not_given_again() throws IOException {
            assertThat(expand(List.of(file("a/x-2"), file("b/x"), file("c/x")), List.of()))
                    .containsExactly("x-2", "x", "x-3");
        }

        @Test
        void the_folder_one_is_in_has_its_own_name() throws IOException {
            assertThat(expand(List.of(folder("carol").resolve(".")), List.of())).containsExactly("carol");
        }

        @Test
        void one_path_given_twice_is_one_submission() throws IOException {
            assertThat(expand(List.of(file("alice.zip"), folder.resolve("./alice.zip")), List.of()))
                    .containsExactly("alice");
        }

        @Test
        void a_link_given_by_name_stands_for_what_it_leads_to() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("link"), folder("carol"));

            assertThat(SubmissionPaths.expand(List.of(link), List.of()))
                    .containsExactly(new Named("carol", folder.resolve("carol")));
        }

        @Test
        void a_path_with_nothing_at_it_is_a_mistake_of_whoever_typed_it() {
            assertThatThrownBy(() -> SubmissionPaths.expand(List.of(folder.resolve("gone")), List.of()))
                    .isInstanceOf(UsageException.class)
                    .hasMessage(
                            "there is nothing at " + folder.resolve("gone") + ": give a folder, a zip or a .java file");
        }
    }

    @Nested
    class Each {

        @Test
        void every_entry_is_a_submission_in_the_order_of_names_but_hidden_ones() throws IOException {
            file("all/zoe.zip");
            file("all/adam/Sizes.java");
            file("all/.DS_Store");

            assertThat(expand(List.of(), List.of(folder.resolve("all")))).containsExactly("adam", "zoe");
        }

        @Test
        void a_link_among_the_entries_stays_a_link() throws IOException {
            file("all/adam.zip");
            Files.createSymbolicLink(folder.resolve("all/eve"), folder);

            assertThat(SubmissionPaths.expand(List.of(), List.of(folder.resolve("all"))))
                    .contains(new Named("eve", folder.resolve("all/eve")));
        }

        @Test
        void a_file_is_no_folder() throws IOException {
            Path file = file("alice.zip");

            assertThatThrownBy(() -> SubmissionPaths.expand(List.of(), List.of(file)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("is no folder");
        }
    }

    private static List<String> expand(List<Path> paths, List<Path> each) {
        return SubmissionPaths.expand(paths, each).stream().map(Named::id).toList();
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private Path folder(String path) throws IOException {
        return Files.createDirectories(folder.resolve(path));
    }
}
