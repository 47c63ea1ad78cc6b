package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Hints;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a learner who asks is told about a kata, as far as they have come with it. */
final class Keys {

    private final Pack pack;
    private final KataFolder kata;
    private int task = 1;
    private int level;

    Keys(Pack pack, KataFolder kata) {
        this.pack = pack;
        this.kata = kata;
    }

    /** Takes note of results: hints are for the first task that fails, and go on where they were while it does. */
    void ended(List<TestResult> results) {
        int failing = PracticeText.first(results)
                .map(first -> Math.max(1, first.test().task()))
                .orElse(0);
        if (failing != task) {
            task = failing;
            level = 0;
        }
    }

    /** Returns the next hint. */
    List<String> hint() {
        if (task == 0) {
            return List.of("every task of this kata is solved: there is nothing left to hint at");
        }
        Path file = kata.exercise().resolve("hints.md");
        Hints hints = Hints.parse(Files.isRegularFile(file) ? KataFolder.text(file) : "");
        int next = Math.min(level + 1, Hints.LEVELS);
        Optional<String> hint = hints.hint(task, next);
        Task asked = kata.manifest().tasks().get(task - 1);
        if (hint.isEmpty()) {
            return List.of("task " + task + " · " + asked.title() + " has no hint " + next + ": its author forgot it");
        }
        level = next;
        List<String> lines = new ArrayList<>();
        lines.add("task " + task + " · " + asked.title() + "   hint " + next + " of " + Hints.LEVELS);
        lines.add("");
        lines.addAll(hint.get().lines().toList());
        return lines;
    }

    /** Says what there is to do after the last task. */
    List<String> afterGreen() {
        Optional<String> next = new NextKata(pack).after(kata.slug());
        if (next.isEmpty()) {
            return List.of("this was the last one: all katas are green");
        }
        return List.of("solved. Next: " + pack.kata(next.get()).manifest().title() + ", by the key n or ./kata watch "
                + next.get());
    }
}
