package dev.gokata.grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IntakeProperties {

    @Property(tries = 200)
    void every_text_comes_through_a_zip_or_is_refused_in_words(@ForAll String text) throws Exception {
        byte[] bytes = text.getBytes(UTF_8);
        IntakeResult result = read(zip(bytes));

        if (result instanceof Received received) {
            String read = received.files().get(Submissions.FILE);
            assertThat((text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(UTF_8))
                    .isEqualTo(read.getBytes(UTF_8));
        } else {
            assertThat(text).contains("\0");
        }
    }

    @Property(tries = 500)
    void a_zip_with_a_wrong_byte_is_taken_or_refused_but_never_crashes_the_grader(
            @ForAll int position, @ForAll byte wrong) throws Exception {
        byte[] zip = zip("class Sizes {}".getBytes(UTF_8));
        zip[Math.floorMod(position, zip.length)] = wrong;

        assertThat(read(zip)).isInstanceOfAny(Received.class, NotReceived.class);
    }

    @Example
    void noise_behind_the_first_bytes_of_a_zip_is_refused() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(2_000) + 4];
            random.nextBytes(noise);
            noise[0] = 'P';
            noise[1] = 'K';
            noise[2] = 3;
            noise[3] = 4;
            assertThat(read(noise)).isInstanceOf(NotReceived.class);
        }
    }

    private static IntakeResult read(byte[] zip) throws IOException {
        Path file = Files.createTempFile("submission", ".zip");
        try {
            return Submissions.intake(Files.write(file, zip));
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(Submissions.FILE));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
