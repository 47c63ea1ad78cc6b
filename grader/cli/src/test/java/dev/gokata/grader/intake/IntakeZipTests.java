package dev.gokata.grader.intake;

import static dev.gokata.grader.intake.Submissions.FILE;
import static dev.gokata.grader.intake.Submissions.intake;
import static dev.gokata.grader.intake.Submissions.notReceived;
import static dev.gokata.grader.intake.Submissions.received;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.intake.IntakeResult.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeZipTests {

    @TempDir
    Path folder;

    @Test
    void a_zip_of_the_exercise_is_taken() throws IOException {
        assertThat(received(read(zip("sizes/" + FILE, "mine", "sizes/pom.xml", "")))
                        .files())
                .containsEntry(FILE, "mine");
    }

    @Test
    void a_zip_is_told_by_its_content_not_by_its_name() throws IOException {
        Path file = Files.write(folder.resolve("submission.bin"), zip(FILE, "mine"));

        assertThat(received(intake(file)).files()).containsEntry(FILE, "mine");
    }

    @Test
    void what_tools_leave_behind_is_not_looked_at() throws IOException {
        assertThat(received(read(zip("Sizes.java", "mine", "__MACOSX/" + FILE, "x", "target/" + FILE, "old")))
                        .files())
                .containsEntry(FILE, "mine");
    }

    @Test
    void an_empty_zip_is_a_missing_file() throws IOException {
        assertThat(notReceived(read(zip())).reason()).isEqualTo(Reason.MISSING_FILE);
    }

    @Test
    void the_digest_is_that_of_the_texts_however_they_come() throws IOException {
        Path java = Files.writeString(folder.resolve("alice.java"), "mine");

        assertThat(received(read(zip("a/b/" + FILE, "mine"))).sha256())
                .isEqualTo(received(intake(java)).sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(received(read(zip(FILE, "other"))).sha256());
    }

    @Nested
    class Hostile_zips {

        @ParameterizedTest
        @ValueSource(strings = {"../../evil.java", "/etc/evil", "a/../../evil", "C:/evil", "c:evil", ".."})
        void a_path_that_leads_out_is_rejected(String name) throws IOException {
            assertThat(notReceived(read(zip(FILE, "mine", name, "evil"))).reason())
                    .isEqualTo(Reason.REJECTED);
            assertThat(notReceived(read(zip(FILE, "mine", name, "evil"))).sentence())
                    .contains("a path that leads out of it, " + name);
            assertNothingWasWritten();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a/..\\..\\evil", "a\0b"})
        void a_name_that_is_no_path_is_rejected(String name) throws IOException {
            assertThat(notReceived(read(zip(FILE, "mine", name, "evil"))).sentence())
                    .contains("a name that is no path");
        }

        @Test
        void backslashes_of_an_old_windows_program_are_slashes() throws IOException {
            assertThat(received(read(zip("sizes\\" + FILE.replace('/', '\\'), "mine")))
                            .files())
                    .containsEntry(FILE, "mine");
            assertThat(notReceived(read(zip(FILE, "mine", "..\\evil", ""))).sentence())
                    .contains("a path that leads out of it, ../evil");
        }

        @Test
        void dots_in_a_name_are_just_dots() throws IOException {
            assertThat(received(read(zip(FILE, "mine", "a..b/c...", ""))).ignored())
                    .isEqualTo(1);
        }

        @Test
        void a_link_in_place_of_the_file_is_rejected() throws IOException {
            assertThat(notReceived(read(withMode(FILE, 0120777))).sentence())
                    .isEqualTo(FILE + " is a link: hand in the file itself");
        }

        @Test
        void a_device_in_place_of_the_file_is_rejected() throws IOException {
            assertThat(notReceived(read(withMode(FILE, 0020666))).sentence())
                    .isEqualTo(FILE + " is a device or a pipe: hand in the file itself");
        }

        @Test
        void an_ordinary_file_may_have_any_permissions() throws IOException {
            assertThat(received(read(withMode(FILE, 0100600))).files()).containsKey(FILE);
        }

        @Test
        void a_bomb_is_read_no_further_than_its_bound() throws IOException {
            byte[] bomb = entry(FILE, 64 * 1024 * 1024);

            assertThat(bomb).hasSizeLessThan(100_000);
            assertThat(notReceived(read(bomb)).sentence()).contains("larger than 256 KiB");
        }

        @Test
        void a_bomb_beside_the_file_is_never_inflated() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                fill(zip, "bomb", 64 * 1024 * 1024);
                fill(zip, FILE, 10);
            }

            assertThat(received(read(bytes.toByteArray())).ignored()).isEqualTo(1);
        }

        @Test
        void a_size_that_lies_is_not_believed() throws IOException {
            byte[] bomb = entry(FILE, 1024 * 1024);
            int header = indexOf(bomb, 0x02014b50);
            ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(header + 24, 10);

            assertThat(notReceived(read(bomb)).reason()).isEqualTo(Reason.REJECTED);
        }

        @Test
        void an_encrypted_file_is_rejected() throws IOException {
            byte[] zip = zip(FILE, "mine");
            zip[indexOf(zip, 0x02014b50) + 8] |= 1;
            zip[6] |= 1;

            assertThat(notReceived(read(zip)).sentence()).isEqualTo(FILE + " is encrypted: hand in the file itself");
        }

        @Test
        void more_than_10_000_entries_are_too_many() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i <= Intake.MAX_ENTRIES; i++) {
                    zip.putNextEntry(new ZipEntry("f" + i));
                }
            }

            assertThat(notReceived(read(bytes.toByteArray())).sentence()).contains("more than 10000 files");
        }

        @Test
        void a_zip_above_32_MiB_is_not_opened() throws IOException {
            byte[] large = Arrays.copyOf(zip(FILE, "mine"), Intake.MAX_ZIP_BYTES + 1);

            assertThat(notReceived(read(large)).sentence()).contains("larger than 32 MiB");
        }

        @Test
        void a_zip_in_the_zip_is_not_opened() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(zip(FILE, "mine"));
            }

            assertThat(notReceived(read(bytes.toByteArray())).reason()).isEqualTo(Reason.MISSING_FILE);
        }

        @Test
        void a_zip_cut_in_the_middle_is_rejected_in_one_sentence() throws IOException {
            byte[] whole = zip(FILE, "class Sizes {}".repeat(100));

            for (int length = 4; length < whole.length; length += 7) {
                assertThat(notReceived(read(Arrays.copyOf(whole, length))).sentence())
                        .isEqualTo("submission.zip is a zip that can't be read: make it again");
            }
        }

        private void assertNothingWasWritten() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve("submission.zip"));
            }
        }
    }

    private IntakeResult read(byte[] zip) throws IOException {
        return intake(Files.write(folder.resolve("submission.zip"), zip));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] entry(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            fill(zip, name, size);
        }
        return bytes.toByteArray();
    }

    private static void fill(ZipOutputStream zip, String name, int size) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] spaces = " ".repeat(Math.min(size, 1024 * 1024)).getBytes(UTF_8);
        for (int left = size; left > 0; left -= spaces.length) {
            zip.write(spaces);
        }
    }

    private static byte[] withMode(String name, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write("/etc/hostname".getBytes(UTF_8));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, int signature) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (buffer.getInt(i) == signature) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such signature");
    }
}
