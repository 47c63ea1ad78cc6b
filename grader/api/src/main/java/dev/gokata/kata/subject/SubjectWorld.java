package dev.gokata.kata.subject;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Probe;
import dev.gokata.kata.wire.OutcomeCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A learner's classes, loaded apart from all else, with the probes that run them and a step count of their own.
 *
 * <p>What the learner's static fields hold lasts as long as the world: make a new one for each test.
 */
public final class SubjectWorld {

    private final Kata<?> kata;
    private final StepCounter steps;
    private final Thrown thrown;
    private final Map<String, Probe<?, ?, ?>> probes = new HashMap<>();

    private SubjectWorld(Kata<?> kata, StepCounter steps, Set<String> learnerClasses) {
        this.kata = kata;
        this.steps = steps;
        this.thrown = new Thrown(learnerClasses, kata::isMisuse);
        for (Probe<?, ?, ?> probe : kata.probes()) {
            probes.put(probe.name(), probe);
        }
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
        try {
            WorldLoader loader = WorldLoader.counting(classes.all(), classes.counting(), parent);
            Kata<?> kata = (Kata<?>) loader.make(classes.kata());
            return new SubjectWorld(kata, loader.steps(), classes.learner().keySet());
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
            // Writing it may call the learner's code once more: a list of theirs, say, that computes what it holds only
            // then. So the steps are counted behind it.
            byte[] written = probe.observationCodec().encode(observation);
            answer = OutcomeCodec.observed(written, steps.counted());
        } catch (Throwable ended) { // whatever a learner's code can throw, an Error too, is an outcome
            answer = outcomes.encode(thrown.outcomeOf(ended));
        }
        // Asked last, for a learner's code may have caught the error, and anything else may have come after it.
        Throwable exhaustion = steps.exhaustion();
        return exhaustion == null ? answer : outcomes.encode(thrown.outOfSteps(budget, exhaustion));
    }
}
