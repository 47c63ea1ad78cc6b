package dev.gokata.grader.watch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.check.GivenHints;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.show.Browser;
import dev.gokata.grader.show.Show;
import dev.gokata.kata.meta.MetadataException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a learner who asks is told about a kata, as far as they have come with it. */
final class Keys {

    private final NextKata next;
    private final KataFolder kata;
    private final GivenHints hints;
    private int task = 1;

    Keys(NextKata next, KataFolder kata) {
        this.next = next;
        this.kata = kata;
        this.hints = new GivenHints(kata, next.progress());
    }

    /** Takes note of results: hints are for the first task that fails. */
    void ended(List<TestResult> results) {
        task = PracticeText.first(results)
                .map(first -> Math.max(1, first.test().task()))
                .orElse(0);
    }

    /** Returns the next hint. */
    List<String> hint() {
        if (task == 0) {
            return List.of("every task of this kata is solved: there is nothing left to hint at");
        }
        int level = hints.nextLevel(task);
        return hints.give(task, level)
                .orElseGet(() -> List.of("task " + task + " has no hint " + level + ": its author forgot it"));
    }

    /** Opens the picture of what the learner's code does, if there is one, and says so. */
    List<String> picture() {
        if (!Show.isThereOf(kata)) {
            return List.of("there is no picture of this kata yet");
        }
        return List.of(
                Browser.openPicture(next.pack().root(), kata.slug())
                        ? "the picture opens in the browser in a moment"
                        : "no browser can be opened here; in another terminal, ./kata show " + kata.slug()
                                + " writes the page");
    }

    /** Says where a failure can be looked at. */
    private List<String> afterRed() {
        return Show.isThereOf(kata)
                ? List.of("step by step: by the key o, or ./kata show " + kata.slug() + " --open")
                : List.of();
    }

    /** Says what there is to do after a run: what comes next, or a hint for whoever fails again and again. */
    List<String> then() {
        return task == 0
                ? afterGreen()
                : Stream.concat(
                                hints.offer(task, "the key h or ./kata hint " + kata.slug() + " " + task).stream(),
                                afterRed().stream())
                        .toList();
    }

    private List<String> afterGreen() {
        Optional<String> other;
        try {
            other = next.after(kata.slug());
        } catch (MetadataException e) {
            return List.of("solved. What comes next can't be told: " + e.getMessage());
        }
        if (other.isEmpty()) {
            return List.of("this was the last one: all katas are green");
        }
        return List.of("solved. Next: "
                + next.pack().kata(other.get()).manifest().title() + ", by the key n or ./kata watch " + other.get());
    }
}
