package dev.gokata.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.grader.subject.Isolation.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lets the grader do differs, and what it is told of that is true everywhere. */
class IsolationOptionTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int grade(String level) throws IOException {
        Path submission = Files.createDirectories(folder.resolve("submission"));
        return Main.run(
                new PrintWriter(out, true, UTF_8),
                new PrintWriter(err, true, UTF_8),
                "grade",
                submission.toString(),
                "--root",
                folder.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--require-isolation",
                level);
    }

    @Test
    void a_level_that_is_reached_is_told_and_one_that_is_not_is_refused_in_a_sentence() throws IOException {
        Pack pack = new TinyPack(folder)
                .test(
                        "@org.junit.jupiter.api.Tag(\"task-1\")",
                        "DoublingTests",
                        "@org.junit.jupiter.api.Test void t() {}")
                .built();
        Level reached = Isolation.strongest(pack.subjectClassPath()).level();

        assertThat(grade(reached.name())).as(err.toString(UTF_8)).isEqualTo(ExitCode.BELOW_THE_BAR);
        assertThat(out.toString(UTF_8)).contains("isolation: " + reached.words());
        assertThat(Files.readString(folder.resolve("out/results.json"))).contains("\"" + reached.words() + "\"");

        boolean most = reached == Level.L2;
        assertThat(grade("L2")).isEqualTo(most ? ExitCode.BELOW_THE_BAR : ExitCode.USAGE);
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo(
                        most
                                ? ""
                                : "kata: this machine reaches isolation " + reached.words() + ", and L2 bubblewrap is"
                                        + " required: install bubblewrap, and see that this user, or this container,"
                                        + " may make namespaces");
    }

    @Test
    void a_level_that_does_not_exist_is_a_mistake_of_the_caller() throws IOException {
        new TinyPack(folder);

        assertThat(grade("L9")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(UTF_8)).contains("--require-isolation").contains("L0, L1, L2");
    }
}
