package dev.gokata.kata.testing;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag {@code task-N} by which a test belongs to a task. */
public final class TaskTag {

    private static final Pattern TAG = Pattern.compile("task-(\\d{1,2})");

    private TaskTag() {}

    /**
     * Finds the task that a test belongs to.
     *
     * @param tags the test's tags
     * @return the task's number, if exactly one of the tags names one
     */
    public static OptionalInt taskOf(Collection<String> tags) {
        int[] tasks = tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .distinct()
                .toArray();
        return tasks.length == 1 ? OptionalInt.of(tasks[0]) : OptionalInt.empty();
    }
}
