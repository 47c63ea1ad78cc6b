package dev.gokata.grader.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** The zips among the sample submissions hold what lies in {@code zipped}, and the litter that a Mac adds. */
class SampleZipsTests {

    private static final Path SAMPLES = Path.of("src/test/resources/submissions");
    private static final Path ZIPPED = Path.of("src/test/resources/zipped");

    @Test
    void the_zip_is_made_of_the_folder_of_its_name() throws IOException {
        for (Path folder : folders()) {
            String zip = folder.getFileName() + ".zip";
            Path made = Path.of("target", zip);
            make(folder, made);

            assertThat(SAMPLES.resolve(zip))
                    .as("copy grader/cli/%s there if the folder is what changed", made)
                    .hasSameBinaryContentAs(made);
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(ZIPPED)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void make(Path folder, Path made) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(made);
                Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.filter(path -> !path.equals(folder)).sorted().toList()) {
                String name = String.join("/", names(folder.relativize(each)));
                if (Files.isDirectory(each)) {
                    add(zip, name + "/", new byte[0]);
                    continue;
                }
                add(zip, name, Files.readAllBytes(each));
                int file = name.lastIndexOf('/') + 1;
                add(zip, "__MACOSX/" + name.substring(0, file) + "._" + name.substring(file), appleDouble());
            }
            add(zip, "size-classes/.DS_Store", "\0\0\0\1Bud1".getBytes(US_ASCII));
        }
    }

    private static List<String> names(Path path) {
        return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
                .map(i -> path.getName(i).toString())
                .toList();
    }

    /* Stored, because what deflating gives depends on the JDK. */
    private static void add(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(2026, 11, 20, 23, 58));
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /* What macOS writes beside each file whose attributes a zip can't hold. */
    private static byte[] appleDouble() {
        byte[] bytes = Arrays.copyOf(new byte[] {0, 5, 22, 7, 0, 2, 0, 0}, 120);
        System.arraycopy("Mac OS X".getBytes(US_ASCII), 0, bytes, 8, 8);
        return bytes;
    }
}
