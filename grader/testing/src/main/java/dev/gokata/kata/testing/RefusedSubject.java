package dev.gokata.kata.testing;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.Refusal;
import java.util.List;

/**
 * A learner's code that may not run: it answers every question with the refusals.
 *
 * @param refusals each thing refused; never empty
 */
public record RefusedSubject(List<Refusal> refusals) implements Subject {

    @Override
    public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
        return new Outcome.Refused<>(refusals);
    }
}
