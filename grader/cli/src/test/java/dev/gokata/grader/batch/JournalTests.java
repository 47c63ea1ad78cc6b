package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.Records;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal keeps when its writer is killed. */
class JournalTests {

    private static final String ADA = "a".repeat(64);
    private static final String BEN = "b".repeat(64);

    private static final SubmissionRecord SOME =
            Records.partly("ada", Records.test(2, TestStatus.FAILED, "found 16\n“more”"));
    private static final SubmissionRecord OTHER =
            Records.notRun("ben", Verdict.COMPILE_ERROR, Problem.of("';' expected"));

    @TempDir
    Path folder;

    @Test
    void what_was_added_is_there_the_next_time() throws IOException {
        SubmissionRecord added;
        try (Journal journal = Journal.open(folder, false)) {
            added = journal.add(ADA, SOME);
            assertThat(added).isEqualTo(SOME);
        }

        try (Journal journal = Journal.open(folder, false)) {
            assertThat(journal.find(ADA)).contains(added);
            assertThat(journal.find(BEN)).isEmpty();
        }
    }

    @Test
    void cut_anywhere_it_keeps_every_whole_line_and_goes_on_behind_the_last() throws IOException {
        try (Journal journal = Journal.open(folder, false)) {
            journal.add(ADA, SOME);
            journal.add(BEN, OTHER);
        }
        byte[] whole = Files.readAllBytes(folder.resolve(Journal.FILE));
        int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;

        for (int length = 0; length < whole.length; length += length < 200 ? 1 : 37) {
            Path cut = Files.createDirectories(folder.resolve("cut-" + length));
            Files.write(cut.resolve(Journal.FILE), Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(cut, false)) {
                assertThat(journal.size()).as("cut to " + length).isEqualTo(length < first ? 0 : 1);
                journal.add(BEN, OTHER);
                if (length < first) {
                    journal.add(ADA, SOME);
                }
            }
            try (Journal journal = Journal.open(cut, false)) {
                assertThat(journal.find(ADA)).contains(SOME);
                assertThat(journal.find(BEN)).contains(OTHER);
            }
        }
    }

    @Test
    void a_line_that_is_no_grade_ends_it() throws IOException {
        try (Journal journal = Journal.open(folder, false)) {
            journal.add(ADA, SOME);
        }
        Path file = folder.resolve(Journal.FILE);
        Files.writeString(file, Files.readString(file) + BEN + " {\"schema\":\"gokata/record/v0\"}\n");

        try (Journal journal = Journal.open(folder, false)) {
            assertThat(journal.size()).isEqualTo(1);
        }
    }

    @Test
    void a_restart_forgets() throws IOException {
        try (Journal journal = Journal.open(folder, false)) {
            journal.add(ADA, SOME);
        }

        try (Journal journal = Journal.open(folder, true)) {
            assertThat(journal.size()).isZero();
        }
    }

    @Test
    void of_two_runs_the_second_is_turned_away() {
        try (Journal journal = Journal.open(folder, false)) {
            assertThat(journal.size()).isZero();
            assertThatThrownBy(() -> Journal.open(folder, false))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("another run grades into " + folder + ": wait for its end");
        }
        Journal.open(folder, false).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Journal.open(file, false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("can't be written to")
                .hasMessageEndingWith("make room or rights in it, or name another folder with --out");
    }
}
