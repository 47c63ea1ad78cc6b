package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.run.Misconceptions;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Notices what is saved in a kata's folder, by looking again and again.
 *
 * <p>Looking works where events don't: on network folders, in containers, in WSL. A change counts when two looks in turn
 * find the same, so that a burst of saves is one change and a file that is being written is none. What looks as if
 * somebody were in the middle of it, an empty file, one without an end, one that is gone, has to stay so for longer.
 */
final class SavedFiles {

    /** How long what looks unfinished has to stay as it is. */
    static final Duration PATIENCE = Duration.ofMillis(400);

    /**
     * How often the files are looked at that a learner doesn't edit: where a look is dear, as over a network, twenty files
     * can't be looked at all the time.
     */
    static final Duration SELDOM = Duration.ofMillis(500);

    /* The time of a change may be told in whole seconds, even two: for so long it is no proof that nothing changed. */
    private static final Duration COARSE = Duration.ofSeconds(3);

    private static final String ABSENT = "";

    private final Disk disk;
    private final Path folder;
    private final List<String> editable;
    private final Map<Path, Known> known = new TreeMap<>();
    private Map<String, String> others = Map.of();
    private long othersSince;
    private Map<String, String> reported = Map.of();
    private @Nullable Map<String, String> pending;
    private long pendingSince;

    private record Known(Disk.Stamp stamp, long since, String digest, byte[] content) {}

    /**
     * What is there after a change.
     *
     * @param changed the paths of what is new, other or gone, below the kata's folder
     * @param sources the learner's files by path; not text if they can't be read as UTF-8
     * @param missing which of the learner's files are not there
     * @param notText which of the learner's files are not UTF-8
     * @param tests what all other files of the kata are known by
     */
    record Change(
            List<String> changed,
            Map<String, String> sources,
            List<String> missing,
            List<String> notText,
            String tests) {}

    /** Watches the files that a learner edits, and all that decides how they are judged. */
    SavedFiles(Disk disk, Path folder, List<String> editable) {
        this.disk = disk;
        this.folder = folder;
        this.editable = List.copyOf(editable);
    }

    /** Looks once, at a time in nanoseconds, and answers what has changed since the last answer. */
    Optional<Change> look(long now) {
        // Whatever may have changed is looked at twice.
        if (pending != null || reported.isEmpty() || now - othersSince >= SELDOM.toNanos()) {
            others = others(now);
            othersSince = now;
        }
        Map<String, String> found = new TreeMap<>(others);
        editable.forEach(path -> found.put(path, digest(folder.resolve(path), now)));
        if (found.equals(reported)) {
            pending = null;
            return Optional.empty();
        }
        if (!found.equals(pending)) {
            pending = found;
            pendingSince = now;
            return Optional.empty();
        }
        if (looksUnfinished() && now - pendingSince < PATIENCE.toNanos()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        Map<String, String> before = reported;
        found.forEach((path, digest) -> {
            if (!digest.equals(before.getOrDefault(path, ABSENT))) {
                changed.add(path);
            }
        });
        before.keySet().stream().filter(path -> !found.containsKey(path)).forEach(changed::add);
        reported = found;
        pending = null;
        return Optional.of(change(changed, found));
    }

    /** Tells whether the last look found a change that one more has to find too. */
    boolean isUnsure() {
        return pending != null;
    }

    /** Makes the next look answer, whether anything has changed or not. */
    void forget() {
        reported = Map.of();
    }

    private Change change(List<String> changed, Map<String, String> found) {
        Map<String, String> sources = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        List<String> notText = new ArrayList<>();
        for (String path : editable) {
            Known file = known.get(folder.resolve(path));
            if (file == null) {
                missing.add(path);
            } else {
                text(file.content()).ifPresentOrElse(text -> sources.put(path, text), () -> notText.add(path));
            }
        }
        StringBuilder tests = new StringBuilder();
        found.forEach((path, digest) -> {
            if (!editable.contains(path)) {
                tests.append(path).append(digest);
            }
        });
        return new Change(
                List.copyOf(changed),
                sources,
                missing,
                notText,
                digest(tests.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, String> others(long now) {
        Map<String, String> digests = new TreeMap<>();
        for (String path : List.of(KataFolder.MANIFEST, "README.md", Misconceptions.FILE)) {
            digests.put(path, digest(folder.resolve(path), now));
        }
        for (Path file : disk.below(folder.resolve("src/test/java"))) {
            if (file.toString().endsWith(".java")) {
                digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(file, now));
            }
        }
        return digests;
    }

    private String digest(Path file, long now) {
        Optional<Disk.Stamp> stamp = disk.stamp(file);
        if (stamp.isEmpty()) {
            known.remove(file);
            return ABSENT;
        }
        Known before = known.get(file);
        boolean sameStamp = before != null && before.stamp().equals(stamp.get());
        if (before != null && sameStamp && now - before.since() > COARSE.toNanos()) {
            return before.digest();
        }
        Optional<byte[]> content = disk.read(file);
        if (content.isEmpty()) {
            known.remove(file);
            return ABSENT;
        }
        String digest = digest(content.get());
        known.put(
                file,
                new Known(stamp.get(), before != null && sameStamp ? before.since() : now, digest, content.get()));
        return digest;
    }

    private boolean looksUnfinished() {
        for (String path : editable) {
            Known file = known.get(folder.resolve(path));
            String text = file == null ? "" : text(file.content()).orElse("").stripTrailing();
            if (!text.endsWith("}")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
