package dev.gokata.grader.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files as they are at this moment. Whatever can't be read is not there. */
interface Disk {

    /**
     * What tells that a file may have changed without reading it.
     *
     * @param size in bytes
     * @param modifiedNanos when it was changed last, as far as the file system says
     */
    record Stamp(long size, long modifiedNanos) {}

    /** Looks at a file. */
    Optional<Stamp> stamp(Path file);

    /** Reads a file. */
    Optional<byte[]> read(Path file);

    /** Lists the files in a folder and below, in any order. */
    List<Path> below(Path folder);

    /** The real one. */
    Disk REAL = new Disk() {

        @Override
        public Optional<Stamp> stamp(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return attributes.isRegularFile()
                        ? Optional.of(new Stamp(
                                attributes.size(),
                                attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS)))
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<byte[]> read(Path file) {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public List<Path> below(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.toList();
            } catch (IOException | java.io.UncheckedIOException e) {
                return List.of();
            }
        }
    };
}
