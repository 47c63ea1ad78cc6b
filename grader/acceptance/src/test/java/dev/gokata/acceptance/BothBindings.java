package dev.gokata.acceptance;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.LocalBinding;
import dev.gokata.grader.subject.RemoteBinding;
import dev.gokata.grader.subject.SubjectLimits;
import dev.gokata.grader.subject.SubjectProcess;
import dev.gokata.kata.Kata;
import dev.gokata.kata.Outcome;
import dev.gokata.kata.Probe;
import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.Binding;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.Subject;
import dev.gokata.kata.testing.SubjectLost;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A binding whose subjects ask in this JVM and in a process of its own, and note where the two outcomes differ. */
final class BothBindings implements Binding, AutoCloseable {

    private final LocalBinding local;
    private final RemoteBinding remote;
    /* The process is asked while this JVM works on the same question: two processors, half the time. */
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final List<String> differences = new ArrayList<>();
    private final TreeSet<String> kinds = new TreeSet<>();
    private final List<String> outcomes = new ArrayList<>();

    BothBindings(Pack pack, KataTests tests, LearnerCode.Ready code, RunSettings settings) {
        this.local = new LocalBinding(tests, code, settings);
        this.remote = new RemoteBinding(
                tests,
                code.classes(),
                settings,
                () -> SubjectProcess.start(pack.subjectClassPath(), SubjectLimits.DEFAULT));
    }

    @Override
    public Subject open(Class<? extends Kata<?>> kata) {
        return new BothSubjects(local.open(kata), remote.open(kata));
    }

    @Override
    public KataManifest manifest() {
        return local.manifest();
    }

    @Override
    public Brief brief() {
        return local.brief();
    }

    @Override
    public RunSettings settings() {
        return local.settings();
    }

    @Override
    public void close() {
        beside.shutdown();
        remote.close();
    }

    /** Returns each question whose outcomes differ, with both. */
    List<String> differences() {
        return differences;
    }

    /** Returns the kinds of outcome that were seen. */
    TreeSet<String> kinds() {
        return kinds;
    }

    /** Returns what each question came to in this JVM. */
    List<String> outcomes() {
        return outcomes;
    }

    long questions() {
        return remote.questions();
    }

    private final class BothSubjects implements Subject {

        private final Subject here;
        private final Subject there;

        BothSubjects(Subject here, Subject there) {
            this.here = here;
            this.there = there;
        }

        @Override
        public <S extends Record, O extends Record> Outcome<O> asked(Probe<?, S, O> probe, S scenario) {
            Future<Outcome<O>> asked = beside.submit(() -> there.asked(probe, scenario));
            Outcome<O> one = here.asked(probe, scenario);
            String other = told(asked, one);
            kinds.add(one.getClass().getSimpleName());
            outcomes.add(one.toString());
            if (!other.isEmpty()) {
                differences.add(probe + " on " + scenario + ": " + one + " here, but there " + other);
            }
            return one;
        }

        /* Returns what the process said, if it is something else. */
        private <O extends Record> String told(Future<Outcome<O>> asked, Outcome<O> one) {
            try {
                Outcome<O> outcome = asked.get();
                return one.equals(outcome) ? "" : outcome.toString();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SubjectLost lost) {
                    return lost.toString();
                }
                throw new IllegalStateException("the process could not be asked", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
