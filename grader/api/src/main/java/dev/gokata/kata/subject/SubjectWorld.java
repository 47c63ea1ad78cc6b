package dev.gokata.kata.subject;

import dev.gokata.kata.Kata;
import dev.gokata.kata.NotWrittenYet;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.wire.NothingToCarryException;
import dev.gokata.kata.wire.OutcomeCodec;
import dev.gokata.kata.wire.WireException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A learner's classes, loaded apart from all else, with the probes that run them and a step count of their own.
 *
 * <p>What the learner's static fields hold lasts as long as the world: make a new one for each test.
 */
public final class SubjectWorld {

    private static final String COUNTED = "dev.gokata.kata.counted.";
    private static final String[] COUNTED_CLASSES = {"Steps", "Steps$Mark", "Bulk", "OutOfStepsError"};

    private final Kata<?> kata;
    private final StepCounter steps;
    private final Set<String> learnerClasses;
    private final Map<String, Probe<?, ?, ?>> probes = new HashMap<>();

    private SubjectWorld(Kata<?> kata, StepCounter steps, Set<String> learnerClasses) {
        this.kata = kata;
        this.steps = steps;
        this.learnerClasses = learnerClasses;
        kata.probes().forEach(probe -> probes.put(probe.name(), probe));
    }

    /**
     * Loads a world. None of the learner's code runs yet.
     *
     * @param classes its classes
     * @param parent where the JDK, this API and what a learner compiles against come from
     * @return the world
     * @throws IllegalStateException if the kata's class can't be made, which is a fault of the kata
     */
    public static SubjectWorld create(WorldClasses classes, ClassLoader parent) {
        Map<String, byte[]> own = classes.all();
        for (String name : COUNTED_CLASSES) {
            own.put(COUNTED + name, bytesOf(name));
        }
        WorldLoader loader = new WorldLoader(own, parent);
        try {
            for (String name : COUNTED_CLASSES) {
                // Now, for later there may be no stack left to load them on.
                Class.forName(COUNTED + name, true, loader);
            }
            StepCounter steps = (StepCounter) make(loader, COUNTED + "Steps");
            return new SubjectWorld(
                    (Kata<?>) make(loader, classes.kata()),
                    steps,
                    classes.learner().keySet());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new IllegalStateException(
                    classes.kata() + " can't be made: it must implement Kata and have a public constructor without"
                            + " parameters",
                    e);
        }
    }

    /**
     * Runs a probe on a scenario.
     *
     * @param probeName which probe
     * @param budget how many steps the learner's code may take
     * @param scenario the scenario's bytes
     * @return the outcome's bytes
     * @throws IllegalArgumentException if the kata has no such probe
     */
    public byte[] ask(String probeName, long budget, byte[] scenario) {
        Probe<?, ?, ?> probe = probes.get(probeName);
        if (probe == null) {
            throw new IllegalArgumentException(kata.getClass().getName() + " has no probe named " + probeName);
        }
        return run(probe, budget, scenario);
    }

    @SuppressWarnings("unchecked") // the probes of a kata are probes of its piece
    private <P, S extends Record, O extends Record> byte[] run(Probe<P, S, O> probe, long budget, byte[] bytes) {
        S scenario = probe.scenarioCodec().decode(bytes);
        OutcomeCodec<O> outcomes = new OutcomeCodec<>(probe.observationCodec());
        steps.restart(budget);
        byte[] answer;
        try {
            O observation = probe.observe((P) kata.learner(), scenario, steps);
            Outcome<O> observed = new Outcome.Observed<>(observation, steps.counted());
            // Writing it may call the learner's code once more: a list of theirs, say.
            answer = outcomes.encode(observed);
        } catch (Throwable thrown) { // whatever a learner's code can throw, an Error too, is an outcome
            answer = outcomes.encode(outcomeOf(thrown));
        }
        // Asked last, for a learner's code may have caught the error, and anything else may have come after it.
        Throwable exhaustion = steps.exhaustion();
        return exhaustion == null ? answer : outcomes.encode(new Outcome.OutOfSteps<>(budget, where(exhaustion)));
    }

    private <O> Outcome<O> outcomeOf(Throwable thrown) {
        try {
            return told(thrown);
        } catch (Throwable again) { // a learner's exception may override whatever is asked of it here
            return new Outcome.Threw<>(cut(thrown.getClass().getName()), "", "");
        }
    }

    private <O> Outcome<O> told(Throwable thrown) {
        if (thrown instanceof NothingToCarryException) {
            return new Outcome.Threw<>(
                    NullPointerException.class.getName(), cut("the code returned null: " + thrown.getMessage()), "");
        }
        if (thrown instanceof WireException) {
            return new Outcome.Threw<>(
                    WireException.class.getName(),
                    cut("what the code returned is too much to look at: " + thrown.getMessage()),
                    "");
        }
        Throwable cause = thrown;
        while (cause.getClass() == ExceptionInInitializerError.class && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NotWrittenYet notWritten) {
            return new Outcome.NotWritten<>(notWritten.task(), cut(notWritten.method()));
        }
        if (kata.isMisuse(cause)) {
            return new Outcome.Misused<>(messageOf(cause), where(cause));
        }
        return new Outcome.Threw<>(cut(cause.getClass().getName()), messageOf(cause), where(cause));
    }

    /* The message of a learner's exception is computed by a learner's code, which may throw in its turn. */
    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : cut(message);
        } catch (Throwable again) {
            return "";
        }
    }

    private String where(Throwable thrown) {
        Predicate<StackTraceElement> learners =
                frame -> learnerClasses.contains(frame.getClassName()) && frame.getFileName() != null;
        List<String> lines = Stream.of(thrown.getStackTrace())
                .filter(learners)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        return cut(thrown instanceof StackOverflowError ? mostCommon(lines) : lines.get(0));
    }

    /**
     * Returns the line that stands most often in a stack trace, the alphabetically first one of several.
     *
     * <p>In which method a stack comes to its end depends on how the JVM has compiled it so far; which calls lead there does
     * not. Lines of a recursion through several methods stand there equally often, give or take one.
     */
    private static String mostCommon(List<String> lines) {
        Map<String, Long> counts = lines.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        long most = Collections.max(counts.values());
        return Collections.min(counts.keySet().stream()
                .filter(line -> counts.getOrDefault(line, 0L) >= most - 1)
                .toList());
    }

    private static String cut(String text) {
        return text.length() <= Outcome.MAX_TEXT ? text : text.substring(0, Outcome.MAX_TEXT);
    }

    private static Object make(ClassLoader loader, String name) throws ReflectiveOperationException {
        return loader.loadClass(name).getConstructor().newInstance();
    }

    private static byte[] bytesOf(String counted) {
        @Nullable
        InputStream in = SubjectWorld.class.getResourceAsStream("/" + COUNTED.replace('.', '/') + counted + ".class");
        if (in == null) {
            throw new IllegalStateException("the class file of " + COUNTED + counted + " is missing");
        }
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
