package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.record.GradeReport;
import dev.gokata.grader.report.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are signed by {@code kata grade}, and looked at by {@code kata verify}. */
class SigningTests {

    @TempDir
    private static Path folder;

    private static Path key;
    private static Path results;
    private static Path submission;

    @BeforeAll
    static void grade() throws IOException {
        key = folder.resolve("key");
        submission = Files.createDirectories(folder.resolve("cleo"));
        Files.copy(
                Repository.ROOT.resolve("grader/cli/src/test/resources/submissions/dan-compile-error/SizeClasses.java"),
                submission.resolve("SizeClasses.java"));
        assertThat(Kata.run("key", key.toString()).exits(0).out()).isEqualTo("written: " + key + "\n");
        results = folder.resolve("out/results.json");
        Kata.here(
                        "grade",
                        submission.toString(),
                        "--kata",
                        "size-classes",
                        "--key",
                        key.toString(),
                        "--out",
                        folder.resolve("out").toString())
                .exits(1);
    }

    @Test
    void what_nobody_changed_is_as_it_was_signed_and_graded() {
        assertThat(Kata.here("verify", results.toString(), "--key", key.toString(), submission.toString())
                        .exits(0)
                        .out())
                .isEqualTo(results + ": all 1 records are as they were signed\n");
    }

    @Test
    void what_somebody_changed_is_told_and_exits_with_1() throws IOException {
        Path changed = folder.resolve("changed.json");
        Files.writeString(changed, Files.readString(results).replace("COMPILE_ERROR", "SOLVED"));

        assertThat(Kata.here("verify", changed.toString(), "--key", key.toString())
                        .exits(1)
                        .out())
                .isEqualTo(changed + ": record 1, of cleo for size-classes, is not what was signed with this key\n");
    }

    @Test
    void a_submission_that_was_not_graded_so_is_told() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/cleo"));
        Files.writeString(other.resolve("SizeClasses.java"), "class SizeClasses {}");
        Path dora = Files.createDirectories(folder.resolve("other/dora"));
        Files.writeString(dora.resolve("SizeClasses.java"), "class SizeClasses {}");

        assertThat(Kata.here(
                                "verify",
                                results.toString(),
                                "--key",
                                key.toString(),
                                "--each",
                                other.getParent().toString())
                        .exits(1)
                        .out())
                .isEqualTo(results + ": cleo was graded for size-classes with other files\n" + results
                        + ": dora has no record for size-classes\n");
    }

    @Test
    void the_seed_comes_from_the_key_and_is_nobodys_guess() throws IOException {
        GradeReport report = ResultsJson.read(results);

        assertThat(report.seed()).isNotEqualTo(1).isPositive();
        assertThat(report.records().get(0).conditions().seed()).isEqualTo(report.seed());
    }

    @Test
    void a_key_that_is_none_is_refused_before_anything_is_graded() {
        Path none = folder.resolve("none");

        for (String command : new String[] {"grade", "verify"}) {
            Kata.here(
                            command,
                            command.equals("grade") ? submission.toString() : results.toString(),
                            "--key",
                            none.toString())
                    .refuses("there is no key " + none + ": make one with kata key " + none);
        }
        Kata.run("key", key.toString())
                .refuses(key + " is there already: results may be signed with it, so it is left alone");
        Kata.here("verify", folder.resolve("none.json").toString(), "--key", key.toString())
                .refuses("there is no file " + folder.resolve("none.json")
                        + ": name a results.json that kata grade has written");
    }
}
