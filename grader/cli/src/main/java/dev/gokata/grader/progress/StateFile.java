package dev.gokata.grader.progress;

import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file itself: read and written whole, by one command at a time, and kept aside when it can't be read. */
final class StateFile {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /* A lock on a file is the whole JVM's, and so says nothing between two threads. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path folder;
    private final Supplier<Instant> now;
    private final Consumer<String> complaints;

    /**
     * What it holds.
     *
     * @param formatVersion 1
     * @param katas by id
     */
    private record Content(int formatVersion, SortedMap<String, KataNote> katas) {

        @SuppressWarnings("ConstantValue") // where a field is missing in the file, a mapper passes null
        Content {
            if (katas == null || katas.containsValue(null)) {
                throw new IllegalArgumentException("a field is missing");
            }
            katas = new TreeMap<>(katas);
        }
    }

    /** Makes the file's keeper: where it is, what time it is, and who is told in a sentence what goes wrong. */
    StateFile(Path folder, Supplier<Instant> now, Consumer<String> complaints) {
        this.folder = folder;
        this.now = now;
        this.complaints = complaints;
    }

    /** Returns what is known of each kata, by id. */
    Map<String, KataNote> read() {
        return Files.exists(file()) ? alone(this::content) : Map.of();
    }

    /** Changes what is known of a kata: to nothing, if the change answers null. */
    void update(String id, UnaryOperator<@Nullable KataNote> change) {
        alone(() -> {
            SortedMap<String, KataNote> katas = new TreeMap<>(content());
            KataNote note = change.apply(katas.get(id));
            if (note == null) {
                katas.remove(id);
            } else {
                katas.put(id, note);
            }
            write(new Content(VERSION, katas));
            return katas;
        });
    }

    private Map<String, KataNote> content() {
        if (!Files.exists(file())) {
            return Map.of();
        }
        @Nullable Content content;
        try {
            content = MAPPER.readValue(Files.readAllBytes(file()), Content.class);
        } catch (JacksonException e) {
            return keptAside(reason(e));
        } catch (IOException e) {
            complaints.accept(
                    shown(file()) + " can't be read, so what you have solved is not known: " + e.getMessage());
            return Map.of();
        }
        if (content == null) {
            return keptAside("there is nothing in it");
        }
        return content.formatVersion() == VERSION
                ? content.katas()
                : keptAside(
                        "it has format_version " + content.formatVersion() + ", and this command writes " + VERSION);
    }

    /* A mapper speaks of classes, which says nothing to whoever has the file before them. */
    private static String reason(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return line < 1 ? "a field is missing or wrong" : "something is wrong by line " + line;
    }

    private Map<String, KataNote> keptAside(String why) {
        Path aside = folder.resolve("state-" + Moments.fileName(now.get()) + ".json");
        try {
            Files.move(file(), aside);
            complaints.accept(shown(file()) + " is not what this command writes (" + why + "): it is kept as "
                    + shown(aside) + ", and ./kata test finds out anew what is solved");
        } catch (IOException e) {
            complaints.accept(shown(file()) + " is not what this command writes (" + why + "): take it away");
        }
        return Map.of();
    }

    private void write(Content content) {
        try {
            Path ignore = folder.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.createDirectories(folder);
                Files.writeString(ignore, "# What you have solved is yours, and no part of any commit.\n*\n");
            }
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
            WholeFile.write(file(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            complaints.accept(shown(file()) + " can't be written, so what you have solved is forgotten: " + e);
        }
    }

    /* Whatever happens to the lock, a learner's run goes on: at worst, of two commands at once one is forgotten. */
    private Map<String, KataNote> alone(Supplier<Map<String, KataNote>> work) {
        ONE_THREAD.lock();
        FileChannel locked = locked();
        try {
            return work.get();
        } finally {
            close(locked);
            ONE_THREAD.unlock();
        }
    }

    private @Nullable FileChannel locked() {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Held until the channel is closed.
            channel.lock();
            return channel;
        } catch (IOException e) {
            close(channel);
            return null;
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock goes with the process.
        }
    }

    private Path file() {
        return folder.resolve("state.json");
    }

    private static String shown(Path file) {
        Path folder = file.getParent();
        return folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    }
}
