package dev.gokata.grader.run;

import dev.gokata.kata.Kata;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.InProcessSubject;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RefusedSubject;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import dev.gokata.kata.vet.StaticState;
import org.jspecify.annotations.Nullable;

/** A binding to code in this JVM: for a learner's own runs, and for checking solutions and mutants. */
public final class LocalBinding implements Binding {

    private final KataTests tests;
    private final LearnerCode code;
    private final RunSettings settings;
    private final boolean keepsState;
    private @Nullable Subject shared;

    /**
     * Makes the binding.
     *
     * @param tests the kata's tests
     * @param code the code they are run against
     * @param settings how they are run
     */
    public LocalBinding(KataTests tests, LearnerCode code, RunSettings settings) {
        this.tests = tests;
        this.code = code;
        this.settings = settings;
        this.keepsState = code instanceof LearnerCode.Ready ready
                && StaticState.heldBy(ready.classes().learner());
    }

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        if (code instanceof LearnerCode.Ready ready) {
            Subject kept = shared;
            if (kept == null || keepsState) {
                kept = new InProcessSubject(
                        ready, tests.manifest().steps(), tests.loader().getParent());
                shared = kept;
            }
            return kept;
        }
        return new RefusedSubject(((LearnerCode.NotAllowed) code).refusals());
    }

    @Override
    public KataManifest manifest() {
        return tests.manifest();
    }

    @Override
    public Brief brief() {
        return tests.brief();
    }

    @Override
    public RunSettings settings() {
        return settings;
    }
}
