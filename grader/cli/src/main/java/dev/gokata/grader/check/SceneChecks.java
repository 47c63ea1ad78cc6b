package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.show.Show;
import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.kata.scenes.Lanes;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.scene.Step;
import dev.gokata.scene.SvgPicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at how a kata is drawn, if it is. */
final class SceneChecks {

    private final KataFolder kata;
    private final KataTests tests;
    private final List<Finding> findings = new ArrayList<>();

    SceneChecks(KataFolder kata, KataTests tests) {
        this.kata = kata;
        this.tests = tests;
    }

    /** Draws every example with the solution, and looks whether the brief's pictures are as they are drawn. */
    List<Finding> run(LearnerCode solution) {
        if (tests.implementing(KataScenes.class).isEmpty()) {
            return List.of();
        }
        KataScenes<?> scenes = Show.scenes(tests);
        for (Drawing<?, ?, ?> drawing : scenes.drawings()) {
            example(drawing.probe().name(), solution);
        }
        for (BriefPicture picture : scenes.pictures()) {
            if (!text(file(kata, picture)).equals(svg(picture))) {
                findings.add(new Finding(
                        "pictures/" + picture.file(),
                        "it is not as the kata's scenes draw it",
                        "run ./kata check " + kata.slug() + " --write"));
            }
        }
        return findings;
    }

    private void example(String name, LearnerCode solution) {
        Lanes lanes = Show.example(tests, solution, name).lanes();
        String where = "the picture of " + name;
        List<Step> steps = lanes.learner().steps();
        if (steps.size() < 2) {
            findings.add(new Finding(where, "its example has one step only", "draw what happens, too"));
        }
        if (lanes.difference().isPresent()) {
            int at = lanes.difference().getAsInt();
            findings.add(new Finding(
                    where,
                    "the solution seems to go wrong in step " + (at + 1) + " of its example: "
                            + steps.get(Math.min(at, steps.size() - 1)).sentence(),
                    "mend the drawing, or the reference that it makes"));
        }
        for (Step step : steps) {
            if (step.rule() > 0 && tests.brief().rule(step.rule()).isEmpty()) {
                findings.add(new Finding(
                        where,
                        "a step quotes rule " + step.rule() + ", which the brief does not have",
                        "correct the number or add the rule"));
            }
        }
    }

    /** Writes the pictures of the brief that are made of scenes. */
    static void write(KataFolder kata, KataTests tests) throws IOException {
        if (!tests.implementing(KataScenes.class).isEmpty()) {
            for (BriefPicture picture : Show.scenes(tests).pictures()) {
                WholeFile.write(file(kata, picture), svg(picture).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Path file(KataFolder kata, BriefPicture picture) {
        return kata.exercise().resolve("pictures").resolve(picture.file());
    }

    private static String svg(BriefPicture picture) {
        return SvgPicture.standalone(picture.scene(), picture.title());
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
