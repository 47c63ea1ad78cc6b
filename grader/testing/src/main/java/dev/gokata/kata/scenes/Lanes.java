package dev.gokata.kata.scenes;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Outcome.NotWritten;
import dev.gokata.kata.Outcome.Observed;
import dev.gokata.kata.Outcome.OutOfSteps;
import dev.gokata.kata.Outcome.Refused;
import dev.gokata.kata.Outcome.Threw;
import dev.gokata.kata.testing.Asked;
import dev.gokata.kata.testing.Subject;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.scene.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a learner's code does and what the reference does on the same scenario, side by side.
 *
 * @param learner the learner's story; what of it is not as in the reference's is marked as wrong
 * @param reference the reference's, or nothing where two right pieces may go different ways
 * @param difference the first step, from 0, in which they differ; for a learner's story alone, the last one if a test
 *     failed by it
 */
public record Lanes(Storyboard learner, Optional<Storyboard> reference, OptionalInt difference) {

    private static final int LONGEST = 120;

    /**
     * Draws a question, if one of a kata's drawings is for it.
     *
     * @param scenes how the kata is drawn
     * @param asked the question, by which a test failed
     * @param learner the learner's code
     * @return the lanes
     */
    public static Optional<Lanes> of(KataScenes<?> scenes, Asked asked, Subject learner) {
        return scenes.drawings().stream()
                .flatMap(drawing -> of(drawing, scenes, asked, learner).stream())
                .findFirst();
    }

    /**
     * Draws an example.
     *
     * @param scenes how the kata is drawn
     * @param drawing whose example
     * @param learner the learner's code
     * @return the lanes
     */
    public static Lanes ofExample(KataScenes<?> scenes, Drawing<?, ?, ?> drawing, Subject learner) {
        return example(drawing, scenes, learner);
    }

    private static <P, S extends Record, O extends Record> Optional<Lanes> of(
            Drawing<P, S, O> drawing, KataScenes<?> scenes, Asked asked, Subject learner) {
        return drawing.scenarioOf(asked).map(scenario -> drawn(drawing, scenes, scenario, learner, true));
    }

    private static <P, S extends Record, O extends Record> Lanes example(
            Drawing<P, S, O> drawing, KataScenes<?> scenes, Subject learner) {
        return drawn(drawing, scenes, drawing.example(), learner, false);
    }

    private static <P, S extends Record, O extends Record> Lanes drawn(
            Drawing<P, S, O> drawing, KataScenes<?> scenes, S scenario, Subject learner, boolean failed) {
        Outcome<O> found = learner.asked(drawing.probe(), scenario);
        Step before = drawing.before(scenario);
        if (!drawing.isComparable()) {
            Storyboard story = story(drawing, before, scenario, found, Optional.empty());
            OptionalInt last = failed || !(found instanceof Observed)
                    ? OptionalInt.of(story.steps().size() - 1)
                    : OptionalInt.empty();
            return new Lanes(story, Optional.empty(), last);
        }
        Outcome<O> right = Subject.reference(scenes.reference()).asked(drawing.probe(), scenario);
        Storyboard reference = story(drawing, before, scenario, right, Optional.empty());
        Storyboard story = story(drawing, before, scenario, found, Optional.of(right));
        // What has no answer has no wrong one either: its last picture only says how it ended.
        Storyboard shown = found instanceof Observed ? marked(story, reference) : story;
        return new Lanes(shown, Optional.of(reference), story.firstDifference(reference));
    }

    private static Storyboard marked(Storyboard story, Storyboard reference) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < story.steps().size(); i++) {
            Step step = story.steps().get(i);
            boolean both = i < reference.steps().size();
            steps.add(
                    both
                            ? new Step(
                                    step.sentence(),
                                    step.rule(),
                                    step.actor(),
                                    step.scene()
                                            .markedAgainst(
                                                    reference.steps().get(i).scene()))
                            : step);
        }
        return new Storyboard(story.title(), steps);
    }

    private static <P, S extends Record, O extends Record> Storyboard story(
            Drawing<P, S, O> drawing, Step before, S scenario, Outcome<O> outcome, Optional<Outcome<O>> right) {
        List<Step> steps = new ArrayList<>(List.of(before));
        if (outcome instanceof Observed<O> observed) {
            steps.addAll(observed(drawing, before, scenario, observed.observation()));
        } else {
            boolean asItShould = outcome instanceof Threw<O> threw
                    && (right.isEmpty()
                            || right.get() instanceof Threw<O> other
                                    && other.type().equals(threw.type()));
            String sentence = asItShould ? thrown((Threw<O>) outcome) : ending(outcome);
            steps.add(ended(before, sentence, asItShould ? Mark.PLAIN : Mark.WRONG));
        }
        return new Storyboard(before.sentence(), steps);
    }

    /* Drawings are written with sensible answers in mind, and code may answer anything. */
    private static <P, S extends Record, O extends Record> List<Step> observed(
            Drawing<P, S, O> drawing, Step before, S scenario, O observation) {
        try {
            return drawing.then(scenario, observation);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            String told = String.valueOf(observation);
            return List.of(ended(
                    before,
                    "the answer can't be drawn: " + (told.length() > LONGEST ? told.substring(0, LONGEST) : told),
                    Mark.WRONG));
        }
    }

    private static Step ended(Step before, String sentence, Mark mark) {
        Scene scene = new Scene(
                Part.column(before.scene().part(), new Part.Words(sentence, mark)),
                before.scene().arrows());
        return new Step(sentence, 0, scene);
    }

    private static String ending(Outcome<?> outcome) {
        if (outcome instanceof NotWritten<?> unwritten) {
            return "task " + unwritten.task() + " is not written yet: " + unwritten.method();
        }
        if (outcome instanceof Threw<?> threw) {
            return thrown(threw)
                    + (threw.message().isEmpty() ? "" : ": " + threw.message())
                    + (threw.where().isEmpty() ? "" : ", at " + threw.where());
        }
        if (outcome instanceof OutOfSteps<?> ended) {
            return "still running after " + ended.budget() + " steps"
                    + (ended.where().isEmpty() ? "" : ", at " + ended.where());
        }
        if (outcome instanceof Refused<?> refused) {
            return "was not run: " + refused.refusals().get(0);
        }
        if (outcome instanceof Outcome.Misused<?> misused) {
            return misused.message() + (misused.where().isEmpty() ? "" : ", at " + misused.where());
        }
        return String.valueOf(outcome);
    }

    private static String thrown(Threw<?> threw) {
        return "throws " + threw.type().substring(threw.type().lastIndexOf('.') + 1);
    }
}
