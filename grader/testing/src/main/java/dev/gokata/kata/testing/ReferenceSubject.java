package dev.gokata.kata.testing;

import dev.gokata.kata.Meter;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;

/** A reference's piece, run in this JVM. */
final class ReferenceSubject implements Subject {

    private final Object piece;

    ReferenceSubject(Object piece) {
        this.piece = piece;
    }

    @Override
    public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
        @SuppressWarnings("unchecked") // a probe of another kata fails at once, and loudly
        Probe<Object, S, O> ours = (Probe<Object, S, O>) probe;
        try {
            return new Outcome.Observed<>(ours.observe(piece, scenario, Meter.NONE), 0);
        } catch (ClassCastException e) {
            throw new IllegalStateException("the reference is no piece for the probe " + probe, e);
        } catch (Exception e) {
            String message = e.getMessage() == null ? "" : e.getMessage();
            return new Outcome.Threw<>(e.getClass().getName(), message, "");
        }
    }
}
