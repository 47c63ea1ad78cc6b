package dev.gokata.grader.run;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The misconceptions that a kata can tell from how code fails.
 *
 * <p>They stand in {@code misconceptions.json} in the exercise's folder, where a student edition has them too.
 * {@code kata check --write} makes it from the mutants.
 *
 * @param formatVersion 1
 * @param misconceptions in the order of tasks and mutants
 */
public record Misconceptions(int formatVersion, List<Misconception> misconceptions) {

    /** The file's name. */
    public static final String FILE = "misconceptions.json";

    private static final int MOST = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the list. */
    public Misconceptions {
        misconceptions = List.copyOf(misconceptions);
    }

    /**
     * Reads what a kata knows.
     *
     * @param kata the kata
     * @return its misconceptions; none if it has no such file
     * @throws MetadataException if the file is not what {@code kata check --write} makes
     */
    public static Misconceptions of(KataFolder kata) {
        Path file = kata.exercise().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Misconceptions(1, List.of());
        }
        try {
            return MAPPER.readValue(KataFolder.text(file), Misconceptions.class);
        } catch (JacksonException e) {
            throw new MetadataException("exercises/" + kata.slug() + "/" + FILE
                    + ": not what kata check --write makes: " + e.getOriginalMessage() + "; make it anew");
        }
    }

    /**
     * Returns the file's text.
     *
     * @return JSON with a final line break
     */
    public String text() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /**
     * Tells the beliefs that a task's failures come from, as far as they show any.
     *
     * <p>Where the failures fit several, those are told of whose code the tests say the same, most of them; and none
     * where they say something else of the code of each, for then it would be a guess.
     *
     * @param task the task, from 1
     * @param results the results of all tests; hidden ones and those of other tasks are left aside
     * @return the misconceptions' sentences, mostly one; none if none fits, if more fit than a reader would weigh, or if
     *     the task isn't written or can't be judged
     */
    public List<String> told(int task, List<TestResult> results) {
        List<Misconception> fitting = fitting(task, results);
        if (fitting.size() > 1) {
            Map<String, String> said = said(task, results);
            Map<String, Kind> failed = failures(task, results).orElse(Map.of());
            fitting = closest(fitting, each -> each.mayBeMeantBy(said) ? each.unlike(said) : Long.MAX_VALUE);
            fitting = closest(fitting, each -> each.distance(failed));
        }
        return fitting.size() > MOST
                ? List.of()
                : fitting.stream().map(Misconception::says).toList();
    }

    private static List<Misconception> closest(List<Misconception> beliefs, ToLongFunction<Misconception> distance) {
        long least = beliefs.stream().mapToLong(distance).min().orElse(Long.MAX_VALUE);
        return beliefs.stream()
                .filter(each -> least < Long.MAX_VALUE && distance.applyAsLong(each) == least)
                .toList();
    }

    /**
     * Returns what the visible examples of a task say that fail.
     *
     * @param task the task, from 1
     * @param results the results of all tests
     * @return the tests' ids with their messages' digests
     */
    public static Map<String, String> said(int task, List<TestResult> results) {
        Map<String, String> said = new TreeMap<>();
        for (TestResult result : results) {
            ExpectedTest test = result.test();
            if (!result.passed() && !test.hidden() && test.task() == task && test.engine() == Engine.JUPITER) {
                said.put(test.id(), Misconception.digest(result.message()));
            }
        }
        return said;
    }

    /*
     * A property may meet what it met under none of the seeds that the file was made with. So where nothing fits, it is
     * left aside, and the examples tell alone.
     */
    private List<Misconception> fitting(int task, List<TestResult> results) {
        List<Misconception> fitting = fitting(task, failures(task, results));
        if (!fitting.isEmpty()) {
            return fitting;
        }
        List<TestResult> examples = results.stream()
                .filter(result -> result.test().engine() == Engine.JUPITER)
                .toList();
        // What doesn't judge what was written must not be left aside with the properties.
        return failures(task, results).isEmpty() ? List.of() : fitting(task, failures(task, examples));
    }

    private List<Misconception> fitting(int task, Optional<Map<String, Kind>> failures) {
        return failures.stream()
                .flatMap(failed -> misconceptions.stream().filter(each -> each.task() == task && each.fits(failed)))
                .toList();
    }

    /**
     * Tells whether a task's failures may come from a belief.
     *
     * @param says the misconception's sentence
     * @param task the task, from 1
     * @param results the results of all tests
     * @return whether that misconception fits, though another may be closer
     */
    public boolean mayTell(String says, int task, List<TestResult> results) {
        return fitting(task, results).stream().anyMatch(each -> each.says().equals(says));
    }

    /**
     * Returns the visible tests of a task that fail.
     *
     * @param task the task, from 1
     * @param results the results of all tests
     * @return the tests' ids with the kinds of failure; nothing if none fails, or if one doesn't judge what was written
     */
    public static Optional<Map<String, Kind>> failures(int task, List<TestResult> results) {
        Map<String, Kind> failures = new TreeMap<>();
        List<TestResult> failing = new ArrayList<>(results);
        failing.removeIf(result ->
                result.passed() || result.test().hidden() || result.test().task() != task);
        for (TestResult result : failing) {
            KataFailure failure = result.failure();
            if (failure == null || !failure.kind().judgesWhatWasWritten()) {
                return Optional.empty();
            }
            failures.put(result.test().id(), failure.kind());
        }
        return failures.isEmpty() ? Optional.empty() : Optional.of(failures);
    }
}
