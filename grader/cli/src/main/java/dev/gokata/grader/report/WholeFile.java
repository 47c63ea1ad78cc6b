package dev.gokata.grader.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it is there whole or not at all, whenever the writing is cut short. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file, in the place of an older one if there is one. Missing folders above it are made.
     *
     * @param file where to
     * @param content all of it
     * @throws IOException if it can't be written; an older file is then still as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * Writes a file of text in UTF-8 piece by piece, in the place of an older one if there is one.
     *
     * @param file where to
     * @param text what writes all of it
     * @throws IOException if it can't be written; an older file is then still as it was
     */
    public static void writeText(Path file, Text text) throws IOException {
        write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /** A text that is too long to be held at once. */
    public interface Text {

        /**
         * Writes all of it.
         *
         * @param out where to; is left open
         * @throws IOException if it can't be written
         */
        void writeTo(Writer out) throws IOException;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(target + " is no place for a file");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            // Who may do anything would have a device like /dev/null replaced by a file.
            throw new IOException(target + " is no plain file: name one, or one that isn't there");
        }
        Files.createDirectories(folder);
        // In the same folder, as a move is atomic only inside one file system.
        Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(Channels.newOutputStream(out));
                // The name must not reach the disk before the content does.
                out.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
