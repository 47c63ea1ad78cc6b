package dev.gokata.grader.progress;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the state file has of one kata.
 *
 * @param slug what the kata was called, for people who read the file
 * @param tested when its tests were run last
 * @param tests the version of its tests then
 * @param libraries the version of what they stand on
 * @param code the digest of the learner's files then
 * @param tasks by number
 */
record KataNote(
        String slug, Instant tested, String tests, String libraries, String code, SortedMap<Integer, TaskNote> tasks) {

    /**
     * What it has of a task.
     *
     * @param solved since when the task's tests pass; null if they don't
     * @param failures how often in a row they failed on code that was written
     * @param hints how many hints were given
     */
    record TaskNote(@Nullable Instant solved, int failures, int hints) {

        static final TaskNote NONE = new TaskNote(null, 0, 0);

        /** Refuses what only somebody else can have written. */
        TaskNote {
            if (failures < 0 || hints < 0) {
                throw new IllegalArgumentException("a number below 0");
            }
        }

        boolean isSolved() {
            return solved != null;
        }
    }

    /** Copies the map, and refuses what only somebody else can have written. */
    @SuppressWarnings("ConstantValue") // where a field is missing in the file, a mapper passes null
    KataNote {
        if (slug == null || tested == null || tests == null || libraries == null || code == null || tasks == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        if (tasks.containsValue(null)) {
            throw new IllegalArgumentException("a task is empty");
        }
        tasks = new TreeMap<>(tasks);
    }

    /** Tells whether there was a run of its tests, and not only a question for a hint. */
    boolean isTested() {
        return !code.isEmpty();
    }

    TaskNote task(int number) {
        return tasks.getOrDefault(number, TaskNote.NONE);
    }

    KataNote with(int task, TaskNote note) {
        SortedMap<Integer, TaskNote> changed = new TreeMap<>(tasks);
        changed.put(task, note);
        return new KataNote(slug, tested, tests, libraries, code, changed);
    }
}
