package dev.gokata.browser;

import dev.gokata.grader.show.Show;
import dev.gokata.grader.show.ViewerPage;
import dev.gokata.scene.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A page on the disk, and what it was made of, which knows how it must look. */
record KataPage(String name, Path file, Show show) {

    static KataPage write(String name, Show show, Path folder) {
        Path file = folder.resolve(name + ".html");
        try {
            ViewerPage.write(show, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KataPage(name, file, show);
    }

    /** Returns how many steps there are, in the lane that has more of them. */
    int steps() {
        int own = learner().size();
        return show.lanes()
                .reference()
                .map(reference -> Math.max(own, reference.steps().size()))
                .orElse(own);
    }

    /** Returns the step, from 1, where it goes wrong. */
    OptionalInt wrong() {
        OptionalInt difference = show.lanes().difference();
        return difference.isPresent() ? OptionalInt.of(difference.getAsInt() + 1) : difference;
    }

    /** Returns what the learner's lane says in a step, from 1. */
    String sentence(int step) {
        return learner().get(Math.min(step, learner().size()) - 1).sentence();
    }

    private List<Step> learner() {
        return show.lanes().learner().steps();
    }
}
