package dev.gokata.kata.testing;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;

/**
 * Something that can be asked to run a probe on a scenario: a learner's code, or a reference.
 *
 * <p>What a learner's code leaves in static fields lasts as long as its subject: a test class makes one in a field, so
 * each test method has its own. (Code that can leave nothing there is loaded once for all, which a test can't notice.)
 */
@FunctionalInterface
public interface Subject {

    /**
     * Runs a probe on a scenario.
     *
     * @param <S> the scenario
     * @param <O> the observation
     * @param probe the probe to run
     * @param scenario the scenario to run it on
     * @return what came of it
     */
    <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario);

    /**
     * Returns the learner's code.
     *
     * @param kata the class of the kata
     * @return a subject with a world of its own, made when it is first asked
     */
    static Subject of(Class<? extends Kata<?>> kata) {
        return new LearnerSubject(Binding.current(), kata);
    }

    /**
     * Returns a piece of ours that is right by definition.
     *
     * @param piece the reference's piece
     * @return a subject that runs it in this JVM, without limits
     */
    static Subject reference(Object piece) {
        return new ReferenceSubject(piece);
    }
}
