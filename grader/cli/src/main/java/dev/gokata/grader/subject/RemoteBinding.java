package dev.gokata.grader.subject;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestRun;
import dev.gokata.grader.subject.Answers.Answer;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A binding to code in a process of its own.
 *
 * <p>A process that was lost is replaced for the next test, some times: what one task does to it should not cost the
 * points of another. One that tampered is not, nor is one that fell silent: to wait for it again would keep others waiting.
 */
public final class RemoteBinding implements Binding, TestRun.Watcher, AutoCloseable {

    /** How many processes a submission may use up. */
    public static final int MOST_PROCESSES = 8;

    /** When all processes together have used so much, no other is started: who wastes it must not keep others waiting. */
    private static final Duration MOST_CPU = SubjectLimits.DEFAULT.cpu();

    private final KataTests tests;
    private final WorldClasses classes;
    private final RunSettings settings;
    private final Supplier<SubjectProcess> starter;
    private final int mostProcesses;
    private final boolean keepsState;
    private final Answers answers;
    private final Map<ExpectedTest, Conversation> conversations = new HashMap<>();
    /* What is asked outside of any test, or of a subject that another test has opened: no transcript accounts for it. */
    private final Conversation betweenTests = new Conversation(List.of());
    private Conversation current = betweenTests;
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
        this(tests, classes, settings, starter, MOST_PROCESSES);
    }

    /**
     * Makes a binding that ends with the first processes that are lost.
     *
     * @param mostProcesses how many processes it uses up, from 1
     */
    RemoteBinding(
            KataTests tests,
            WorldClasses classes,
            RunSettings settings,
            Supplier<SubjectProcess> starter,
            int mostProcesses) {
        this.mostProcesses = mostProcesses;
        this.tests = tests;
        this.classes = classes;
        this.settings = settings;
        this.starter = starter;
        this.keepsState = StaticState.heldBy(classes.learner());
        this.answers = new Answers(keepsState);
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

    @Override
    public void stepsMatter() {
        current.stepsMatter();
    }

    @Override
    public void begins(ExpectedTest test) {
        current = conversations.computeIfAbsent(test, key -> new Conversation(List.of()));
    }

    @Override
    public void ends(ExpectedTest test) {
        current = betweenTests;
    }

    /**
     * Asks what a test will ask.
     *
     * @param test the test
     * @param transcripts what it asked others
     * @return its result, or null if it has to be run; then it begins with what was asked now
     * @throws SubjectLost if the process ends over it
     */
    @Nullable
    TestResult foretell(ExpectedTest test, Transcripts transcripts) {
        try {
            AskingAhead.Outcome outcome = new AskingAhead(new Ahead(), transcripts).of(test);
            if (outcome.result() != null) {
                questions += outcome.told().size();
            } else {
                conversations.put(test, new Conversation(outcome.told()));
            }
            return outcome.result();
        } catch (SubjectLost e) {
            lost = e;
            throw e;
        }
    }

    /** Keeps what tests asked, if each was answered apart from all others. */
    void keep(List<TestResult> run, Transcripts transcripts) {
        if (betweenTests.exchanges().isEmpty()) {
            for (TestResult result : run) {
                Conversation said = conversations.get(result.test());
                if (said != null && said.isUnsteady()) {
                    transcripts.distrust(result.test());
                } else if (said != null && result.ran()) {
                    boolean stepsMatter = said.looksAtSteps() || tests.readSteps();
                    transcripts.add(result.test(), new Transcript(said.exchanges(), stepsMatter, result));
                }
            }
        }
    }

    /**
     * Returns how many questions the tests asked.
     *
     * @return the number, over all processes
     */
    public long questions() {
        return questions;
    }

    /**
     * Returns the processor time used.
     *
     * @return the time, over all processes
     */
    public Duration cpuTime() {
        return process == null ? cpuTime : cpuTime.plus(process.cpuTime());
    }

    /**
     * Lets the last process end, when no more will be asked.
     *
     * @return what is wrong with its end: something was said that nobody asked for; nothing for an honest one
     */
    public Optional<SubjectLost> finish() {
        SubjectProcess current = process;
        if (current == null || lost != null) {
            return Optional.empty();
        }
        try {
            current.finish();
            return Optional.empty();
        } catch (SubjectLost e) {
            lost = e;
            return Optional.of(e);
        }
    }

    private SubjectProcess living() {
        SubjectLost before = lost;
        if (before != null && isLast(before.reason())) {
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

    private boolean isLast(Cause reason) {
        return reason == Cause.TAMPERED
                || reason == Cause.SILENT
                || started == mostProcesses
                || cpuTime().compareTo(MOST_CPU) > 0;
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
            cpuTime = cpuTime.plus(current.cpuTime());
            current.close();
            process = null;
            worldsKept.clear();
        }
    }

    /** The submission, for who asks ahead. */
    private final class Ahead implements AskingAhead.Asked {

        private final SubjectProcess asked = living();
        private final Map<Integer, Long> worldOf = new HashMap<>();
        private final Deque<Answer> waiting = new ArrayDeque<>();

        @Override
        public void put(Exchange question) {
            Answer answer = answers.to(question.probe(), question.question());
            if (answer == null) {
                long world = keepsState ? worldOf.computeIfAbsent(question.subject(), subject -> ++worlds) : 0;
                keep(world);
                asked.put(world, question.probe(), tests.manifest().steps(), question.question());
                answer = answers.expect(question.probe(), question.question());
            }
            waiting.add(answer);
        }

        @Override
        public byte[] take() {
            Answer next = waiting.remove();
            byte[] known = next.bytes();
            if (known != null) {
                return known;
            }
            byte[] answer = asked.take();
            answers.arrived(next, answer);
            return answer;
        }

        @Override
        public boolean remembers() {
            return keepsState;
        }
    }

    /** A world of its own in whichever process is living. */
    private final class RemoteSubject implements Subject {

        private final long world = keepsState ? ++worlds : 0;
        private final Conversation opener = current;
        private final int number = current.open();
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
            byte[] question = probe.scenarioCodec().encode(scenario);
            questions++;
            byte[] foretold = current.foretold(number, probe.name(), question);
            SubjectProcess asked = foretold != null ? living() : chosen();
            byte[] answer = foretold != null ? foretold : ask(asked, probe.name(), question);
            try {
                return new OutcomeCodec<>(probe.observationCodec()).decode(answer);
            } catch (WireException e) {
                throw asked.tampered(e);
            }
        }

        private byte[] ask(SubjectProcess asked, String probe, byte[] question) {
            Answer before = answers.to(probe, question);
            byte[] answer = before == null ? null : before.bytes();
            if (answer == null) {
                answer = asked.ask(world, probe, tests.manifest().steps(), question);
                answers.arrived(answers.expect(probe, question), answer);
            }
            (opener == current ? current : betweenTests).heard(new Exchange(number, probe, question, answer));
            return answer;
        }

        private SubjectProcess chosen() {
            SubjectProcess asked = mine;
            if (asked == null) {
                asked = living();
                mine = asked;
            } else if (asked == process && !worldsKept.contains(world)) {
                throw new IllegalStateException(
                        "a test asks more than " + SubjectMain.MOST_WORLDS + " subjects in turn: let it make fewer");
            }
            keep(world);
            return asked;
        }
    }
}
