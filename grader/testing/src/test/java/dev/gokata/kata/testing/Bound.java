package dev.gokata.kata.testing;

import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.fixture.Manifests;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.util.Map;

/** A binding to a subject that gives every question the same outcome. */
record Bound(RunSettings settings, Outcome<?> outcome) implements Binding {

    static final RunSettings PRACTICE = new RunSettings(Mode.PRACTICE, 4711, Unwritten.FAILS);
    static final RunSettings GRADED = new RunSettings(Mode.GRADED, 4711, Unwritten.FAILS);
    static final RunSettings BUILD = new RunSettings(Mode.PRACTICE, 4711, Unwritten.IS_SKIPPED);

    static Bound to(RunSettings settings) {
        return new Bound(settings, new Outcome.NotWritten<>(1, "Lists.answer"));
    }

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        return new Subject() {
            @Override
            @SuppressWarnings("unchecked") // the outcome is made for the one probe that is asked
            public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
                return (Outcome<O>) outcome;
            }
        };
    }

    @Override
    public KataManifest manifest() {
        return KataManifest.parse("kata.toml", Manifests.RIGHT);
    }

    @Override
    public Brief brief() {
        return new Brief(Map.of(4, "The list holds the number"));
    }
}
