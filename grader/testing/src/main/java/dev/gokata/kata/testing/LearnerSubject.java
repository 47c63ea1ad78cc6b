package dev.gokata.kata.testing;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import org.jspecify.annotations.Nullable;

/** A learner's code, whose world is made when it is first asked. */
final class LearnerSubject implements Subject {

    private final Binding binding;
    private final Class<? extends Kata<?>> kata;
    private @Nullable Subject world;

    LearnerSubject(Binding binding, Class<? extends Kata<?>> kata) {
        this.binding = binding;
        this.kata = kata;
        // What another test asked is none of this one's.
        Asked.LAST.remove();
    }

    @Override
    public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
        Subject opened = world;
        if (opened == null) {
            opened = binding.open(kata);
            world = opened;
        }
        Outcome<O> outcome = opened.asked(probe, scenario);
        Asked.LAST.set(new Asked(probe.name(), scenario));
        return outcome;
    }
}
