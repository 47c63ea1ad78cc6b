package dev.gokata.katas.shrinkstack;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Happening;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Moment;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Story;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Told;
import java.util.ArrayList;
import java.util.List;

/** A goroutine that lived through a story, and what should have become of it. */
record Lived(Subject learner, int rule, Story story) {

    /** Verifies the size of the stack after each step. */
    void hasStacksOf(Long... sizes) {
        Told expected = agreed();
        if (!expected.moments().stream().map(Moment::size).toList().equals(List.of(sizes))) {
            throw new IllegalStateException("the reference says something else: " + expected);
        }
    }

    void agreesWithTheReference() {
        agreed();
    }

    private Told agreed() {
        var right = Questions.REFERENCE.asked(ShrinkStackKata.STORY, story);
        assertThat(learner.asked(ShrinkStackKata.STORY, story))
                .byRule(rule)
                .asking("the story of a goroutine whose first stack has 2048 bytes")
                .tellingDifferencesBy(this::lines)
                .agreesWith(right);
        return assertThat(right).observed();
    }

    private List<String> lines(Told expected, Told found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            String right = told(expected.moments().get(i));
            String wrong = told(found.moments().get(i));
            String step = String.format("%-54s", told(story.steps().get(i)));
            lines.add(step + right + (right.equals(wrong) ? "" : "   ◀ found " + wrong));
            if (!right.equals(wrong)) {
                return lines;
            }
        }
        lines.add("the stack was moved " + found.moves() + " times, but should have been moved " + expected.moves());
        return lines;
    }

    private static String told(Step step) {
        return switch (step.happening()) {
            case USE -> step.bytes() + " bytes in use";
            case COLLECT -> "scanned while parked";
            case COLLECT_IN_SYSTEM_CALL -> "scanned in a system call";
            case COLLECT_BETWEEN_CALLS -> "scanned while stopped between two calls";
            case COLLECT_WHILE_PARKING -> "scanned while about to park on a channel";
            case YIELD -> "stops in a prologue, as it was asked to yield";
        };
    }

    private static String told(Moment moment) {
        return moment.size() + (moment.marked() ? ", marked" : "");
    }

    static Step use(long bytes) {
        return new Step(Happening.USE, bytes);
    }

    static Step when(Happening happening) {
        return new Step(happening, 0);
    }
}
