package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.progress.Progress;
import dev.gokata.grader.report.MarkdownText;
import dev.gokata.kata.meta.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hints of a kata, one after the other, whichever command gives them.
 *
 * @param kata the kata
 * @param progress remembers which were given
 */
public record GivenHints(KataFolder kata, Progress progress) {

    private static final int WIDTH = 86;

    /**
     * Finds the level of the next hint for a task.
     *
     * @param task the task
     * @return from 1; the last level again when all were given
     */
    public int nextLevel(int task) {
        return Math.min(progress.hints(kata, task) + 1, Hints.LEVELS);
    }

    /**
     * Gives a hint.
     *
     * @param task the task
     * @param level how much it gives away
     * @return lines for a terminal; nothing if its author forgot it
     */
    public Optional<List<String>> give(int task, int level) {
        Path file = kata.exercise().resolve("hints.md");
        Hints hints = Hints.parse(Files.isRegularFile(file) ? KataFolder.text(file) : "");
        return hints.hint(task, level).map(hint -> {
            progress.hinted(kata, task, level);
            List<String> lines = new ArrayList<>();
            Task asked = kata.manifest().tasks().get(task - 1);
            lines.add("task " + task + " · " + asked.title() + "   hint " + level + " of " + Hints.LEVELS);
            lines.add("");
            lines.addAll(MarkdownText.lines(hint, WIDTH, false));
            return lines;
        });
    }

    /**
     * Says to whoever fails at a task again and again that there are hints.
     *
     * @param task the task
     * @param how how to ask for one, as the end of a sentence
     * @return one line; nothing while there is no need, or no hint left
     */
    public Optional<String> offer(int task, String how) {
        return progress.failsAgain(kata, task, Hints.LEVELS)
                .map(failures -> "task " + task + " has failed " + failures + " times in a row: for a hint, " + how);
    }
}
