package dev.gokata.grader.subject;

import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.testing.Subject;
import dev.gokata.kata.testing.SubjectLost;
import java.lang.reflect.Constructor;

/**
 * A question to the tiny kata: what is twice a number?
 *
 * @param kata the kata, from the loader of its tests
 * @param subject whom to ask
 */
record Question(Kata<?> kata, Subject subject) {

    static Question subject(RemoteBinding binding, KataTests tests) {
        try {
            Class<?> kata = tests.loader().loadClass(tests.kataClass());
            @SuppressWarnings("unchecked") // it is the class that implements Kata
            Class<? extends Kata<?>> type = (Class<? extends Kata<?>>) kata;
            return new Question(type.getConstructor().newInstance(), binding.open(type));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks a subject of its own. */
    static int ask(RemoteBinding binding, KataTests tests, int n) {
        return subject(binding, tests).ask(n);
    }

    int ask(int n) {
        return ask(kata.probes().get(0), n);
    }

    /** Asks, and says in a word what came of it, whatever that is. */
    String outcome(int n) {
        try {
            return outcome(kata.probes().get(0), n).getClass().getSimpleName();
        } catch (SubjectLost lost) {
            return lost.reason().name();
        }
    }

    private <S extends Record, O extends Record> int ask(Probe<?, S, O> probe, int n) {
        O observation = ((Outcome.Observed<O>) outcome(probe, n)).observation();
        try {
            return (int) observation.getClass().getMethod("n").invoke(observation);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private <S extends Record, O extends Record> Outcome<O> outcome(Probe<?, S, O> probe, int n) {
        try {
            @SuppressWarnings("unchecked") // the scenario and the observation of the probe are the same record
            Class<S> number = (Class<S>) kata.getClass().getClassLoader().loadClass("tiny.DoublingKata$Number");
            Constructor<S> constructor = number.getConstructor(int.class);
            return subject.asked(probe, constructor.newInstance(n));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
