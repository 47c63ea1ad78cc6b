package dev.gokata.grader.subject;

import dev.gokata.grader.run.KataTests;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.subject.SubjectMain;
import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import dev.gokata.kata.vet.StaticState;
import dev.gokata.kata.wire.OutcomeCodec;
import dev.gokata.kata.wire.WireException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A binding to code in a process of its own.
 *
 * <p>A process that was lost is replaced for the next test, some times: what one task does to it should not cost the
 * points of another. One that tampered is not.
 */
public final class RemoteBinding implements Binding, AutoCloseable {

    private static final int MOST_PROCESSES = 8;

    private final KataTests tests;
    private final WorldClasses classes;
    private final RunSettings settings;
    private final Supplier<SubjectProcess> starter;
    private final boolean keepsState;
    private final Set<Long> worldsKept = new LinkedHashSet<>();
    private @Nullable SubjectProcess process;
    private @Nullable SubjectLost lost;
    private int started;
    private long worlds;
    private long questions;
    private Duration cpuTime = Duration.ZERO;

    /**
     * Makes the binding. The first process is started when the first question is asked.
     *
     * @param tests the kata's tests
     * @param classes the submission's classes and the probes
     * @param settings how the tests are run
     * @param starter starts a process
     */
    public RemoteBinding(
            KataTests tests, WorldClasses classes, RunSettings settings, Supplier<SubjectProcess> starter) {
        this.tests = tests;
        this.classes = classes;
        this.settings = settings;
        this.starter = starter;
        this.keepsState = StaticState.heldBy(classes.learner());
    }

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        return new RemoteSubject();
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

    /**
     * Returns how many questions were asked.
     *
     * @return the number, over all processes
     */
    public long questions() {
        return questions + (process == null ? 0 : process.questions());
    }

    /**
     * Returns the processor time used.
     *
     * @return the time, over all processes
     */
    public Duration cpuTime() {
        return process == null ? cpuTime : cpuTime.plus(process.cpuTime());
    }

    private SubjectProcess living() {
        SubjectLost before = lost;
        if (before != null && (before.reason() == Cause.TAMPERED || started == MOST_PROCESSES)) {
            throw before;
        }
        SubjectProcess current = process;
        if (current == null || before != null) {
            close();
            lost = null;
            started++;
            current = starter.get();
            process = current;
            current.load(classes);
        }
        return current;
    }

    /* The process keeps the worlds asked last, and so does this list of them. */
    private void keep(long world) {
        worldsKept.remove(world);
        worldsKept.add(world);
        if (worldsKept.size() > SubjectMain.MOST_WORLDS) {
            worldsKept.remove(worldsKept.iterator().next());
        }
    }

    @Override
    public void close() {
        SubjectProcess current = process;
        if (current != null) {
            questions += current.questions();
            cpuTime = cpuTime.plus(current.cpuTime());
            current.close();
            process = null;
            worldsKept.clear();
        }
    }

    /** A world of its own in whichever process is living. */
    private final class RemoteSubject implements Subject {

        private final long world = keepsState ? ++worlds : 0;
        private @Nullable SubjectProcess mine;
        private @Nullable SubjectLost over;

        @Override
        public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
            if (over != null) {
                throw over;
            }
            try {
                return answer(probe, scenario);
            } catch (SubjectLost e) {
                over = e;
                // A process that is replaced already is lost to those who asked it, and to nobody else.
                if (mine == null || mine == process) {
                    lost = e;
                }
                throw e;
            }
        }

        private <S extends Record, O extends Record> Outcome<O> answer(Probe<?, S, O> probe, S scenario) {
            SubjectProcess asked = mine;
            if (asked == null) {
                asked = living();
                mine = asked;
            } else if (asked == process && !worldsKept.contains(world)) {
                throw new IllegalStateException(
                        "a test asks more than " + SubjectMain.MOST_WORLDS + " subjects in turn: let it make fewer");
            }
            keep(world);
            byte[] question = probe.scenarioCodec().encode(scenario);
            byte[] answer = asked.ask(world, probe.name(), tests.manifest().steps(), question);
            try {
                return new OutcomeCodec<>(probe.observationCodec()).decode(answer);
            } catch (WireException e) {
                throw asked.tampered(e);
            }
        }
    }
}
