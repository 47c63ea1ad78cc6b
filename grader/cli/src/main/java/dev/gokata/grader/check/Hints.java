package dev.gokata.grader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hints of a kata, by task and level.
 *
 * <p>They stand in {@code hints.md} as {@code ## Task N} and below that {@code ### Hint 1} to {@code ### Hint 3}.
 */
public final class Hints {

    /** How many hints a task has, from a nudge to nearly the code. */
    public static final int LEVELS = 3;

    private static final Pattern TASK = Pattern.compile("## Task (\\d+)\\b.*");
    private static final Pattern HINT = Pattern.compile("### Hint (\\d+)\\b.*");

    private final Map<String, List<String>> lines = new TreeMap<>();

    /** Where a hint stands: its task and its level, as its headings say. */
    record Place(int task, int level) {}

    private Hints() {}

    /**
     * Reads hints.
     *
     * @param markdown the text of {@code hints.md}
     * @return the hints
     */
    public static Hints parse(String markdown) {
        Hints hints = new Hints();
        int task = 0;
        int level = 0;
        for (String line : markdown.lines().toList()) {
            Matcher heading = TASK.matcher(line);
            Matcher hint = HINT.matcher(line);
            if (heading.matches()) {
                task = Integer.parseInt(heading.group(1));
                level = 0;
            } else if (hint.matches()) {
                level = Integer.parseInt(hint.group(1));
            } else if (task > 0 && level > 0) {
                hints.lines
                        .computeIfAbsent(key(task, level), key -> new ArrayList<>())
                        .add(line);
            }
        }
        return hints;
    }

    /**
     * Finds a hint.
     *
     * @param task the task, from 1
     * @param level how much it gives away, from 1 to {@link #LEVELS}
     * @return its Markdown, if there is such a hint and it says something
     */
    public Optional<String> hint(int task, int level) {
        return Optional.ofNullable(lines.get(key(task, level)))
                .map(text -> String.join("\n", text).strip())
                .filter(text -> !text.isEmpty());
    }

    /** Returns where hints stand, in the order of tasks and levels. */
    List<Place> places() {
        return lines.keySet().stream()
                .map(key -> key.split("/"))
                .map(key -> new Place(Integer.parseInt(key[0]), Integer.parseInt(key[1])))
                .toList();
    }

    private static String key(int task, int level) {
        return task + "/" + level;
    }
}
