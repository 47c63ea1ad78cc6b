package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file that has what each mutant of each kata is told, for whoever wants to read all messages in one go.
 *
 * @param file where it is
 */
record MessagesFile(Path file) {

    private static final String HEADING = "## ";
    private static final String OPENING = """
            # What wrong code is told

            One entry for each mutant: what its author believes, and what `./kata test` prints of such code, with the seed 1. `./kata check --all --write` makes this file, and `./kata check` compares with it.
            """;

    /** Returns a pack's file. */
    static MessagesFile of(Pack pack) {
        return new MessagesFile(pack.root().resolve("solutions").resolve("MESSAGES.md"));
    }

    /** Returns what it has of a kata; nothing if there is no such file. */
    Optional<String> section(String slug) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(sections(Files.readString(file)).getOrDefault(slug, ""))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the section of a kata, while other processes may write those of other katas. */
    void write(String slug, String section) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Held until the channel is closed.
            channel.lock();
            ByteBuffer before = ByteBuffer.allocate((int) channel.size());
            while (before.hasRemaining() && channel.read(before) >= 0) {
                // Until all is there.
            }
            Map<String, String> sections = sections(new String(before.array(), StandardCharsets.UTF_8));
            sections.put(slug, section);
            StringBuilder text = new StringBuilder(OPENING);
            sections.forEach((kata, each) ->
                    text.append('\n').append(HEADING).append(kata).append('\n').append(each));
            channel.truncate(0);
            ByteBuffer after = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(0);
            while (after.hasRemaining()) {
                channel.write(after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /* Each without the empty line before the next. */
    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new TreeMap<>();
        for (String part : ("\n" + text).split("\n\n(?=" + HEADING + ")")) {
            if (part.startsWith(HEADING)) {
                int end = part.indexOf('\n');
                sections.put(
                        part.substring(HEADING.length(), end),
                        part.substring(end + 1).stripTrailing() + "\n");
            }
        }
        return sections;
    }
}
