package dev.gokata.kata.testing;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.subject.SubjectWorld;
import dev.gokata.kata.wire.OutcomeCodec;

/**
 * A learner's code in a world of this JVM.
 *
 * <p>Scenarios and outcomes travel as bytes here too, so that this binding and a process of its own can't differ.
 */
public final class InProcessSubject implements Subject {

    private final SubjectWorld world;
    private final long budget;

    /**
     * Makes the subject.
     *
     * @param code the learner's code
     * @param budget how many steps one question may take
     * @param parent where everything but the learner's code and the probes is loaded from
     */
    public InProcessSubject(LearnerCode.Ready code, long budget, ClassLoader parent) {
        this.world = SubjectWorld.create(code.classes(), parent);
        this.budget = budget;
    }

    @Override
    public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
        byte[] question = probe.scenarioCodec().encode(scenario);
        byte[] answer = world.ask(probe.name(), budget, question);
        return new OutcomeCodec<>(probe.observationCodec()).decode(answer);
    }
}
