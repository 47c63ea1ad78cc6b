package dev.gokata.grader.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTests {

    @TempDir
    Path root;

    @Test
    void lets_subjects_start_where_they_are_kept_away_furthest_and_is_removed_at_the_end() throws IOException {
        Pack pack = new TinyPack(root).built();
        Isolation strongest = Isolation.strongest(pack.subjectClassPath());

        ClassArchive archive =
                ClassArchive.make(pack.subjectClassPath(), strongest).orElseThrow();
        try (archive) {
            assertThat(archive.file()).isNotEmptyFile();
            Path folder = archive.file().getParent();
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx--x--x");
            }
            assertThat(strongest.lets(pack.subjectClassPath(), Optional.of(archive.file())))
                    .isTrue();
        }
        assertThat(archive.file().getParent()).doesNotExist();
    }

    @Test
    void of_another_class_path_is_passed_over() throws IOException {
        Pack pack = new TinyPack(root).built();
        Path other = Files.writeString(root.resolve("other.jsa"), "no archive");

        assertThat(Isolation.NONE.lets(pack.subjectClassPath(), Optional.of(other)))
                .isTrue();
    }

    @Test
    void is_done_without_where_it_can_not_be_made() {
        assertThat(ClassArchive.make(List.of(root.resolve("nothing.jar")), Isolation.NONE))
                .isEmpty();
    }
}
