package dev.gokata.grader.show;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.LocalBinding;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.Kata;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.kata.scenes.Lanes;
import dev.gokata.kata.testing.Asked;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is shown of a learner's run.
 *
 * @param kata the kata's title
 * @param brief its rules
 * @param lanes what the code does, and what the reference does
 * @param message what the test says that failed, or "" for an example
 * @param note what is shown, where no test's message says it
 */
public record Show(String kata, Brief brief, Lanes lanes, String message, String note) {

    private static final Pattern DECLARATION = Pattern.compile("\\bimplements\\b[^{]*\\bKataScenes<");

    /**
     * Tells whether a kata can be shown.
     *
     * @param kata the kata
     * @return true if one of its visible classes says how it is drawn
     */
    public static boolean isThereOf(KataFolder kata) {
        return kata.visibleTests().values().stream()
                .anyMatch(text -> DECLARATION.matcher(text).find());
    }

    /**
     * Chooses what is shown: the first test that fails and whose question is drawn; or else an example.
     *
     * @param tests the kata's tests
     * @param code the learner's code
     * @param results of its tests, in the order they are expected in; none to show an example
     * @return the lanes
     */
    public static Show of(KataTests tests, LearnerCode code, List<TestResult> results) {
        KataScenes<?> scenes = scenes(tests);
        Subject learner = subject(tests, code);
        List<TestResult> failed = results.stream()
                .filter(result -> result.failure() != null)
                .sorted(Comparator.comparingInt(result -> result.test().task()))
                .toList();
        for (TestResult result : failed) {
            Optional<Lanes> lanes = asked(result).flatMap(asked -> Lanes.of(scenes, asked, learner));
            if (lanes.isPresent()) {
                return new Show(
                        tests.manifest().title(),
                        tests.brief(),
                        lanes.get(),
                        result.message().strip() + "\n\n  " + result.test().sentence(),
                        "");
            }
        }
        Drawing<?, ?, ?> first = scenes.drawings().get(0);
        String note = failed.isEmpty()
                ? "An example: no test has failed."
                : "An example: what your tests fail by has no picture.";
        return example(tests, scenes, first, learner, note);
    }

    /**
     * Shows an example.
     *
     * @param tests the kata's tests
     * @param code the learner's code
     * @param name the name of its probe, or "" for the kata's first
     * @return the lanes
     * @throws UsageException if there is none of this name; names those that there are
     */
    public static Show example(KataTests tests, LearnerCode code, String name) {
        KataScenes<?> scenes = scenes(tests);
        Drawing<?, ?, ?> drawing = scenes.drawings().stream()
                .filter(each -> name.isEmpty() || each.probe().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no example \"" + name + "\"; there are: "
                        + scenes.drawings().stream()
                                .map(each -> each.probe().name())
                                .collect(Collectors.joining(", "))));
        return example(tests, scenes, drawing, subject(tests, code), "An example.");
    }

    private static Show example(
            KataTests tests, KataScenes<?> scenes, Drawing<?, ?, ?> drawing, Subject learner, String note) {
        Lanes lanes = Lanes.ofExample(scenes, drawing, learner);
        return new Show(tests.manifest().title(), tests.brief(), lanes, "", note);
    }

    private static Optional<Asked> asked(TestResult result) {
        KataFailure failure = result.failure();
        return Optional.ofNullable(failure == null ? null : failure.asked());
    }

    /**
     * Makes what says how a kata is drawn.
     *
     * @param tests the kata's tests
     * @return its drawings and pictures
     * @throws MetadataException if the kata has none, or they can't be made
     */
    public static KataScenes<?> scenes(KataTests tests) {
        List<String> classes = tests.implementing(KataScenes.class);
        String slug = tests.manifest().slug();
        if (classes.size() != 1) {
            throw new MetadataException(
                    classes.isEmpty()
                            ? slug + " has no pictures yet: a class among its tests has to implement KataScenes"
                            : "exercises/" + slug + "/src/test/java: one class may implement KataScenes, but these do: "
                                    + classes);
        }
        try {
            return (KataScenes<?>)
                    tests.loader().loadClass(classes.get(0)).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new MetadataException(classes.get(0)
                    + " can't be made: it needs to be public, with a public constructor without parameters");
        }
    }

    private static Subject subject(KataTests tests, LearnerCode code) {
        RunSettings settings = new RunSettings(RunSettings.Mode.PRACTICE, 0, RunSettings.Unwritten.FAILS);
        try {
            Class<?> kata = tests.loader().loadClass(tests.kataClass());
            @SuppressWarnings("unchecked") // the class is one that was found to implement Kata
            Class<? extends Kata<?>> type = (Class<? extends Kata<?>>) kata.asSubclass(Kata.class);
            return new LocalBinding(tests, code, settings).open(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
