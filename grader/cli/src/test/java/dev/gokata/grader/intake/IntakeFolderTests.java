package dev.gokata.grader.intake;

import static dev.gokata.grader.intake.Submissions.FILE;
import static dev.gokata.grader.intake.Submissions.intake;
import static dev.gokata.grader.intake.Submissions.notReceived;
import static dev.gokata.grader.intake.Submissions.received;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gokata.grader.intake.IntakeResult.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IntakeFolderTests {

    @TempDir
    Path folder;

    @Nested
    class Finding_the_file {

        @Test
        void the_file_is_taken_and_the_others_are_counted() throws IOException {
            put(FILE, "class Sizes {}");
            put("pom.xml", "<project/>");
            put("src/test/java/SizesTests.java", "");

            assertThat(received(intake(folder)).files()).containsExactly(Map.entry(FILE, "class Sizes {}"));
            assertThat(received(intake(folder)).ignored()).isEqualTo(2);
        }

        @Test
        void a_checkout_with_solutions_gives_the_exercise() throws IOException {
            put("exercises/sizes/" + FILE, "mine");
            put("solutions/sizes/" + FILE, "theirs");

            assertThat(received(intake(folder)).files()).containsEntry(FILE, "mine");
        }

        @Test
        void one_more_folder_around_it_does_not_matter() throws IOException {
            put("sizes-main/" + FILE, "mine");

            assertThat(received(intake(folder)).files()).containsEntry(FILE, "mine");
        }

        @Test
        void what_tools_leave_behind_is_not_looked_at() throws IOException {
            put("Sizes.java", "mine");
            put("target/generated/" + FILE, "old");
            put(".git/" + FILE, "older");

            assertThat(received(intake(folder)).files()).containsEntry(FILE, "mine");
        }

        @Test
        void an_empty_folder_is_a_missing_file() {
            assertThat(notReceived(intake(folder)).reason()).isEqualTo(Reason.MISSING_FILE);
            assertThat(notReceived(intake(folder)).sentence()).isEqualTo("the submission is empty: hand in " + FILE);
        }

        @Test
        void a_folder_without_the_file_says_which_one_is_expected() throws IOException {
            put("Other.java", "");

            assertThat(notReceived(intake(folder)).reason()).isEqualTo(Reason.MISSING_FILE);
            assertThat(notReceived(intake(folder)).sentence()).isEqualTo("no Sizes.java was found: hand in " + FILE);
        }

        @Test
        void a_path_with_nothing_at_it_is_rejected() {
            assertThat(notReceived(intake(folder.resolve("gone"))).sentence()).startsWith("gone can't be read");
        }
    }

    @Nested
    class Reading_the_text {

        @Test
        void a_byte_order_mark_is_dropped_and_line_ends_are_kept() throws IOException {
            put(FILE, "\uFEFFclass Sizes {\r\n}\r\n");

            assertThat(received(intake(folder)).files()).containsEntry(FILE, "class Sizes {\r\n}\r\n");
        }

        @Test
        void every_unicode_character_is_kept() throws IOException {
            put(FILE, "// ü 漢 \uD83D\uDE00 \u202E");

            assertThat(received(intake(folder)).files()).containsEntry(FILE, "// ü 漢 \uD83D\uDE00 \u202E");
        }

        @Test
        void the_byte_that_is_not_utf_8_is_told() throws IOException {
            put(FILE, "");
            Files.write(folder.resolve(FILE), "// für".getBytes(ISO_8859_1));

            assertThat(notReceived(intake(folder)).reason()).isEqualTo(Reason.NO_TEXT);
            assertThat(notReceived(intake(folder)).sentence())
                    .isEqualTo("this is no text in UTF-8 (byte 4 of the file is not UTF-8): save it as UTF-8 and hand"
                            + " it in again");
        }

        @Test
        void a_text_cut_inside_a_character_is_rejected() throws IOException {
            put(FILE, "");
            Files.write(folder.resolve(FILE), new byte[] {'/', '/', (byte) 0xC3});

            assertThat(notReceived(intake(folder)).sentence()).contains("byte 2 of the file is not UTF-8");
        }

        @Test
        void what_is_no_text_is_told_by_its_line_whatever_ends_the_lines() throws IOException {
            for (String lines : List.of("a\nb\nc", "a\r\nb\r\nc", "a\rb\rc")) {
                for (byte wrong : new byte[] {(byte) 0xFC, 0}) {
                    byte[] bytes = (lines + "?").getBytes(ISO_8859_1);
                    bytes[bytes.length - 1] = wrong;
                    put("elsewhere/Sizes.java", "");
                    Files.write(folder.resolve("elsewhere/Sizes.java"), bytes);

                    assertThat(notReceived(intake(folder)).line()).isEqualTo(3);
                    assertThat(notReceived(intake(folder)).file()).isEqualTo(FILE);
                }
            }
        }

        @Test
        void utf_16_is_told_by_its_nuls() throws IOException {
            put(FILE, "");
            Files.write(folder.resolve(FILE), "class".getBytes(UTF_16LE));

            assertThat(notReceived(intake(folder)).sentence()).contains("byte 1 of the file is a NUL");
        }

        @Test
        void a_file_of_256_KiB_is_taken_and_one_byte_more_is_not() throws IOException {
            put(FILE, " ".repeat(Intake.MAX_FILE_BYTES));
            assertThat(received(intake(folder)).files().get(FILE)).hasSize(Intake.MAX_FILE_BYTES);

            put(FILE, " ".repeat(Intake.MAX_FILE_BYTES + 1));
            assertThat(notReceived(intake(folder)).sentence()).isEqualTo(FILE + " is larger than 256 KiB: shorten it");
        }
    }

    @Nested
    class Hostile_folders {

        @Test
        void a_link_in_place_of_the_file_is_not_followed() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
            Files.createDirectories(folder.resolve("s/src"));
            link(folder.resolve("s/Sizes.java"), secret);

            assertThat(notReceived(intake(folder.resolve("s"))).sentence())
                    .isEqualTo("Sizes.java is a link: hand in the file itself");
        }

        @Test
        void a_link_to_a_folder_is_not_entered() throws IOException {
            put("real/Sizes.java", "x");
            Files.createDirectories(folder.resolve("s"));
            link(folder.resolve("s/src"), folder.resolve("real"));

            assertThat(notReceived(intake(folder.resolve("s"))).reason()).isEqualTo(Reason.MISSING_FILE);
        }

        @Test
        void a_link_beside_the_file_is_one_more_that_is_ignored() throws IOException {
            put(FILE, "mine");
            link(folder.resolve("loop"), folder);

            assertThat(received(intake(folder)).ignored()).isEqualTo(1);
        }

        @Test
        void a_submission_that_is_a_link_is_rejected() throws IOException {
            put("real/Sizes.java", "x");
            link(folder.resolve("s"), folder.resolve("real"));

            assertThat(notReceived(intake(folder.resolve("s"))).sentence()).startsWith("s is a link");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void a_pipe_in_place_of_the_file_does_not_block() throws Exception {
            assumeTrue(madePipe(folder.resolve("Sizes.java")), "there is a mkfifo command");

            assertThat(notReceived(intake(folder)).sentence())
                    .isEqualTo("Sizes.java is a device or a pipe: hand in the file itself");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void a_submission_that_is_a_pipe_does_not_block() throws Exception {
            assumeTrue(madePipe(folder.resolve("s.zip")), "there is a mkfifo command");

            assertThat(notReceived(intake(folder.resolve("s.zip"))).sentence()).startsWith("s.zip is no file");
        }

        @Test
        void more_than_10_000_entries_are_too_many() throws IOException {
            for (int i = 0; i <= Intake.MAX_ENTRIES; i++) {
                Files.createFile(folder.resolve("f" + i));
            }

            assertThat(notReceived(intake(folder)).sentence()).contains("more than 10000 files");
        }

        @Test
        void a_path_of_more_than_512_characters_is_too_long() throws IOException {
            put(("d".repeat(100) + "/").repeat(6) + "Sizes.java", "");

            assertThat(notReceived(intake(folder)).sentence()).contains("longer than 512 characters");
        }

        private boolean madePipe(Path at) throws IOException, InterruptedException {
            return new ProcessBuilder("mkfifo", at.toString()).start().waitFor() == 0;
        }

        private void link(Path from, Path to) throws IOException {
            Files.createSymbolicLink(from, to);
        }
    }

    @Nested
    class A_single_file {

        @Test
        void stands_for_the_only_editable_file_whatever_its_name() throws IOException {
            put("alice.java", "mine");

            assertThat(received(intake(folder.resolve("alice.java"))).files()).containsEntry(FILE, "mine");
        }

        @Test
        void that_is_neither_java_nor_a_zip_is_rejected() throws IOException {
            put("alice.rar", "Rar!");

            assertThat(notReceived(intake(folder.resolve("alice.rar"))).sentence())
                    .startsWith("alice.rar is neither a zip nor a .java file");
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
