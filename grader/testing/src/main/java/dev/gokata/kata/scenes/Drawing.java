package dev.gokata.kata.scenes;

import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.Asked;
import dev.gokata.scene.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a question to a kata's code, and what it answered, into a story in pictures.
 *
 * <p>A learner's answer may be anything: one that can't be drawn is told in words instead, so a drawing need not guard
 * against it.
 *
 * @param <P> the kata's piece
 * @param <S> the scenario
 * @param <O> the observation
 */
public final class Drawing<P, S extends Record, O extends Record> {

    private final Probe<P, S, O> probe;
    private final S example;
    private final Function<S, Step> before;
    private final BiFunction<S, O, List<Step>> then;
    private final Map<String, Function<Record, Optional<S>>> alsoFor;
    private final boolean comparable;

    private Drawing(
            Probe<P, S, O> probe,
            S example,
            Function<S, Step> before,
            BiFunction<S, O, List<Step>> then,
            Map<String, Function<Record, Optional<S>>> alsoFor,
            boolean comparable) {
        this.probe = probe;
        this.example = example;
        this.before = before;
        this.then = then;
        this.alsoFor = alsoFor;
        this.comparable = comparable;
    }

    /**
     * Makes a drawing.
     *
     * @param <P> the kata's piece
     * @param <S> the scenario
     * @param <O> the observation
     * @param probe what is asked
     * @param example a scenario that is worth looking at where no test fails
     * @param before draws what there is before anything happens
     * @param then draws what was observed, step by step
     * @return the drawing
     */
    public static <P, S extends Record, O extends Record> Drawing<P, S, O> of(
            Probe<P, S, O> probe, S example, Function<S, Step> before, BiFunction<S, O, List<Step>> then) {
        return new Drawing<>(probe, example, before, then, Map.of(), true);
    }

    /**
     * Draws questions to another probe too, by asking this drawing's probe, which records more.
     *
     * @param <T> the scenario of the other probe
     * @param other the other probe
     * @param translated makes a scenario of this drawing's probe, or nothing if there is none to fit
     * @return a copy
     */
    public <T extends Record> Drawing<P, S, O> alsoFor(Probe<P, T, ?> other, Function<T, Optional<S>> translated) {
        Map<String, Function<Record, Optional<S>>> more = new LinkedHashMap<>(alsoFor);
        more.put(other.name(), scenario -> {
            @SuppressWarnings("unchecked") // the scenario of a question to a probe of this name
            T own = (T) scenario;
            return translated.apply(own);
        });
        return new Drawing<>(probe, example, before, then, more, comparable);
    }

    /**
     * Leaves out the reference's own run, where two right pieces may go different ways.
     *
     * @return a copy
     */
    public Drawing<P, S, O> withoutReference() {
        return new Drawing<>(probe, example, before, then, alsoFor, false);
    }

    /**
     * Returns what is asked.
     *
     * @return the probe
     */
    public Probe<P, S, O> probe() {
        return probe;
    }

    S example() {
        return example;
    }

    boolean isComparable() {
        return comparable;
    }

    /** Returns the scenario to draw for a question, if this drawing is for it. */
    Optional<S> scenarioOf(Asked asked) {
        if (asked.probe().equals(probe.name())) {
            @SuppressWarnings("unchecked") // the scenario of a question to this probe
            S own = (S) asked.scenario();
            return Optional.of(own);
        }
        @Nullable Function<Record, Optional<S>> translated = alsoFor.get(asked.probe());
        return translated == null ? Optional.empty() : translated.apply(asked.scenario());
    }

    Step before(S scenario) {
        return before.apply(scenario);
    }

    List<Step> then(S scenario, O observation) {
        return then.apply(scenario, observation);
    }
}
