package dev.gokata.kata.meta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A kata's {@code kata.toml}.
 *
 * @param id never changes, whatever the kata is called
 * @param slug the folder's name
 * @param title what lists show
 * @param blurb one sentence about it
 * @param track the part of the catalogue it belongs to
 * @param difficulty from 1, a first kata, to 5
 * @param minutes how long a learner takes, about
 * @param status whether it may be handed out
 * @param go where the mechanism lives in Go's source, as "file symbol"
 * @param concepts what it teaches
 * @param prerequisites slugs of katas that help; advice, never a lock
 * @param editable the files a learner edits, relative to the kata's folder, with forward slashes
 * @param reference the files where the reference does the same, relative to the repository, with forward slashes
 * @param allowed what this kata's code may use beside what every kata may, as in {@code default-rules.toml}
 * @param refused what this kata's code may not use though others may, with the reason
 * @param steps how many steps one question may take
 * @param seconds how long a learner's own run waits for one test before it gives it up; no grade depends on it
 * @param tasks the tasks, numbered from 1
 */
public record KataManifest(
        UUID id,
        String slug,
        String title,
        String blurb,
        String track,
        int difficulty,
        int minutes,
        Status status,
        List<String> go,
        List<String> concepts,
        List<String> prerequisites,
        List<String> editable,
        List<String> reference,
        List<String> allowed,
        Map<String, String> refused,
        long steps,
        int seconds,
        List<Task> tasks) {

    /** Whether a kata may be handed out. */
    public enum Status {
        /** Still being written. */
        WIP,
        /** Ready for learners. */
        ACTIVE,
        /** Kept for those who have begun it. */
        DEPRECATED
    }

    private static final long DEFAULT_STEPS = 1_000_000;
    private static final long DEFAULT_SECONDS = 10;
    private static final long MOST_SECONDS = 600;
    private static final long MOST_STEPS = 1_000_000_000;

    /**
     * Reads a {@code kata.toml}.
     *
     * @param file its name, for messages
     * @param text its text
     * @return what it says
     * @throws MetadataException if something in it is missing, wrong or unknown
     */
    public static KataManifest parse(String file, String text) {
        TomlTable top = TomlTable.parse(file, text);
        top.integer("format_version", 1, 1);
        TomlTable rules = top.table("rules");
        TomlTable limits = top.table("limits");
        KataManifest manifest = new KataManifest(
                uuid(top),
                slug(top),
                top.string("title"),
                top.string("blurb"),
                top.string("track"),
                (int) top.integer("difficulty", 1, 5),
                (int) top.integer("minutes", 5, 240),
                status(top),
                List.copyOf(top.strings("go")),
                List.copyOf(top.strings("concepts")),
                List.copyOf(top.strings("prerequisites")),
                editable(top),
                reference(top),
                List.copyOf(rules.strings("allow")),
                RuleFile.refusals(rules),
                limits.integerOr("steps", DEFAULT_STEPS, 1, MOST_STEPS),
                (int) limits.integerOr("seconds", DEFAULT_SECONDS, 1, MOST_SECONDS),
                tasks(top));
        rules.finish();
        limits.finish();
        top.finish();
        return manifest;
    }

    /**
     * Returns what the whole kata is worth.
     *
     * @return the sum of its tasks' points
     */
    public int points() {
        return tasks.stream().mapToInt(Task::points).sum();
    }

    private static UUID uuid(TomlTable top) {
        String text = top.string("id");
        // UUID.fromString also takes shorter groups, which would then differ from what the file says.
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw top.wrong(
                    "id",
                    "a UUID in lower case, such as "
                            + UUID.nameUUIDFromBytes(top.string("slug").getBytes(StandardCharsets.UTF_8)));
        }
        return UUID.fromString(text);
    }

    private static String slug(TomlTable top) {
        String slug = top.string("slug");
        if (!slug.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw top.wrong("slug", "lower-case words joined by hyphens");
        }
        return slug;
    }

    private static Status status(TomlTable top) {
        return switch (top.string("status")) {
            case "wip" -> Status.WIP;
            case "active" -> Status.ACTIVE;
            case "deprecated" -> Status.DEPRECATED;
            default -> throw top.wrong("status", "\"wip\", \"active\" or \"deprecated\"");
        };
    }

    private static List<String> editable(TomlTable top) {
        List<String> files = top.strings("editable");
        if (files.isEmpty()
                || !files.stream()
                        .allMatch(f -> f.startsWith("src/main/java/") && f.endsWith(".java") && !f.contains(".."))) {
            throw top.wrong("editable", "a list of at least one file, each as \"src/main/java/…/Name.java\"");
        }
        return List.copyOf(files);
    }

    private static List<String> reference(TomlTable top) {
        List<String> files = top.strings("reference");
        if (!files.stream().allMatch(f -> f.matches("[^/\\\\:]+(/[^/\\\\:]+)*\\.java") && !f.contains(".."))) {
            throw top.wrong("reference", "a list of files from the repository's root, each as \"…/Name.java\"");
        }
        return List.copyOf(files);
    }

    private static List<Task> tasks(TomlTable top) {
        List<Task> tasks = new ArrayList<>();
        for (TomlTable each : top.tables("task")) {
            int number = (int) each.integer("n", 1, 99);
            if (number != tasks.size() + 1) {
                throw each.wrong("n", (tasks.size() + 1) + ", for tasks are numbered from 1 without a gap");
            }
            tasks.add(new Task(number, each.string("title"), (int) each.integer("points", 1, 1_000)));
            each.finish();
        }
        if (tasks.isEmpty()) {
            throw new MetadataException(top.place() + ": no [[task]]; a kata has at least one");
        }
        return List.copyOf(tasks);
    }
}
