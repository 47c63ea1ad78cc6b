package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What students of these katas are given. */
class StudentEditionTests {

    private static final String SLUG = "size-classes";
    private static final String FILE =
            "exercises/size-classes/src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java";

    @TempDir
    Path folder;

    @Test
    void has_nothing_of_the_teachers_and_is_enough_to_go_from_red_to_graded() throws IOException {
        Path edition = folder.resolve("edition");
        Kata exported =
                Kata.here("export", "--katas", SLUG, "--to", edition.toString()).exits(0);
        assertThat(exported.out())
                .containsPattern("searched for \\d{4,} texts of \\d{3,} withheld files: none is in it\n");
        assertThat(edition.resolve("solutions")).doesNotExist();
        assertThat(new Pack(edition).katas()).hasSize(1);

        assertThat(in(edition, "test", SLUG).exits(1).out()).contains("task 1 is not written yet: SizeClasses.roundUp");
        in(edition, "explain", SLUG)
                .refuses(
                        "there is no solutions/size-classes here: this is an edition for students, and the explanation is"
                                + " with whoever gave it to you");
        in(edition, "check", SLUG)
                .refuses(edition
                        + " is an edition for students, without solutions: do this in the repository that it was"
                        + " made of");
        Files.copy(
                Repository.ROOT.resolve("grader/cli/src/test/resources/submissions/ada-solved/SizeClasses.java"),
                Files.createDirectories(folder.resolve("ada")).resolve("SizeClasses.java"));
        Files.writeString(edition.resolve(FILE), "class SizeClasses { while");
        Kata graded = in(
                        edition,
                        "grade",
                        folder.resolve("ada").toString(),
                        "--out",
                        folder.resolve("graded").toString())
                .exits(0);
        assertThat(graded.out())
                .containsPattern("(?m)^ada +size-classes +solved +12/12$")
                .contains(
                        "practice score: the hidden tests, which count as well, are with whoever gave you this edition");
    }

    private static Kata in(Path edition, String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--root";
        all[arguments.length + 1] = edition.toString();
        return Kata.run(all);
    }
}
