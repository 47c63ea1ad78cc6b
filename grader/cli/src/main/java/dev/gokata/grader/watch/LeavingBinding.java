package dev.gokata.grader.watch;

import dev.gokata.grader.run.LocalBinding;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import dev.gokata.kata.testing.SubjectLost;
import java.util.function.BooleanSupplier;

/** A binding to code in this JVM, by which a run ends soon that nobody wants to know the result of any more. */
record LeavingBinding(LocalBinding binding, BooleanSupplier isLeft) implements Binding {

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        Subject subject = binding.open(kata);
        return new Subject() {
            @Override
            public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
                if (isLeft.getAsBoolean()) {
                    throw new SubjectLost(SubjectLost.Cause.MACHINE, "nobody waits for this run any more");
                }
                return subject.asked(probe, scenario);
            }
        };
    }

    @Override
    public KataManifest manifest() {
        return binding.manifest();
    }

    @Override
    public Brief brief() {
        return binding.brief();
    }

    @Override
    public RunSettings settings() {
        return binding.settings();
    }

    @Override
    public void stepsMatter() {
        binding.stepsMatter();
    }
}
