package dev.gokata.grader.progress;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.progress.KataNote.TaskNote;
import dev.gokata.grader.progress.Standing.State;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.run.TestsVersion;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import dev.gokata.kata.testing.KataFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a learner has come to with the katas of a pack, from one command to the next. */
public final class Progress {

    /** The folder at the pack's root. */
    public static final String FOLDER = ".kata";

    /* Of failures in a row, the one from which on a hint is offered. */
    private static final int MANY_FAILURES = 3;

    private final Pack pack;
    private final StateFile file;
    private final Supplier<Instant> now;

    /**
     * Opens what is known.
     *
     * @param pack the pack
     * @param complaints is told in a sentence what can't be read or written; nothing worse comes of that
     */
    public Progress(Pack pack, Consumer<String> complaints) {
        this(pack, complaints, () -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    Progress(Pack pack, Consumer<String> complaints, Supplier<Instant> now) {
        this.pack = pack;
        this.now = now;
        this.file = new StateFile(pack.root().resolve(FOLDER), now, complaints);
    }

    /**
     * Tells how far a kata is.
     *
     * @param kata the kata
     * @return by the last run of its tests, and by what is in its folder now
     */
    public Standing of(KataFolder kata) {
        return of(kata, file.read());
    }

    /**
     * Tells how far each kata is.
     *
     * @param katas some katas
     * @return in the same order
     */
    public List<Standing> of(List<KataFolder> katas) {
        Map<String, KataNote> known = file.read();
        return katas.stream().map(kata -> of(kata, known)).toList();
    }

    private static Standing of(KataFolder kata, Map<String, KataNote> known) {
        KataManifest manifest = kata.manifest();
        KataNote note = Optional.ofNullable(known.get(manifest.id().toString()))
                .filter(KataNote::isTested)
                .orElse(null);
        Optional<Instant> tested = Optional.ofNullable(note).map(KataNote::tested);
        if (!kata.missingSources().isEmpty()) {
            return new Standing(manifest, State.FILE_MISSING, new TreeSet<>(), true, tested);
        }
        Map<String, String> sources = kata.exerciseSources();
        Map<String, String> stub = kata.stubSources();
        if (sources.equals(stub) || note == null && stub.isEmpty()) {
            return new Standing(manifest, State.NOT_BEGUN, new TreeSet<>(), false, tested);
        }
        if (note == null) {
            return new Standing(manifest, State.NOT_TESTED, new TreeSet<>(), true, tested);
        }
        boolean changed = !note.code().equals(TestsVersion.codeOf(sources));
        SortedSet<Integer> solved = solved(manifest, note);
        boolean all = solved.size() == manifest.tasks().size();
        if (!note.tests().equals(TestsVersion.testsOf(kata))) {
            return all
                    ? new Standing(manifest, State.CHECK_AGAIN, solved, true, tested)
                    : new Standing(manifest, State.BEGUN, solved, true, tested);
        }
        return new Standing(manifest, all ? State.SOLVED : State.BEGUN, solved, changed, tested);
    }

    private static SortedSet<Integer> solved(KataManifest kata, KataNote note) {
        SortedSet<Integer> solved = new TreeSet<>();
        kata.tasks().stream()
                .map(Task::number)
                .filter(task -> note.task(task).isSolved())
                .forEach(solved::add);
        return solved;
    }

    /**
     * Tells whether code is known to pass its kata's tests, all of them as they are now.
     *
     * @param kata the kata
     * @param sources the code
     * @return false too if that isn't known
     */
    public boolean isGreen(KataFolder kata, Map<String, String> sources) {
        KataNote note = file.read().get(kata.manifest().id().toString());
        return note != null
                && solved(kata.manifest(), note).size()
                        == kata.manifest().tasks().size()
                && note.code().equals(TestsVersion.codeOf(sources))
                && new TestsVersion(note.tests(), note.libraries()).equals(TestsVersion.of(pack, kata));
    }

    /**
     * Takes note of a run of all tests that learners see.
     *
     * @param kata the kata
     * @param version of its tests
     * @param sources the code
     * @param results of each visible test
     */
    public void ended(KataFolder kata, TestsVersion version, Map<String, String> sources, List<TestResult> results) {
        KataManifest manifest = kata.manifest();
        String code = TestsVersion.codeOf(sources);
        Instant time = now.get();
        file.update(manifest.id().toString(), before -> {
            boolean again = before != null && before.code().equals(code);
            SortedMap<Integer, TaskNote> tasks = new TreeMap<>();
            for (Task task : manifest.tasks()) {
                TaskNote last = before == null ? TaskNote.NONE : before.task(task.number());
                tasks.put(task.number(), after(last, of(task, results), again, time));
            }
            return new KataNote(manifest.slug(), time, version.tests(), version.libraries(), code, tasks);
        });
    }

    private static List<TestResult> of(Task task, List<TestResult> results) {
        return results.stream()
                .filter(result -> result.test().task() == task.number())
                .toList();
    }

    private static TaskNote after(TaskNote last, List<TestResult> results, boolean again, Instant time) {
        if (results.stream().allMatch(TestResult::passed)) {
            Instant since = last.solved();
            return new TaskNote(since == null ? time : since, 0, last.hints());
        }
        // The same code fails in the same way: whoever looks at the message once more has not failed once more.
        boolean failed = !again && results.stream().anyMatch(Progress::judgesWhatWasWritten);
        return new TaskNote(null, last.failures() + (failed ? 1 : 0), last.hints());
    }

    private static boolean judgesWhatWasWritten(TestResult result) {
        KataFailure failure = result.failure();
        return failure != null && failure.kind().judgesWhatWasWritten();
    }

    /**
     * Tells whether a learner who fails at a task again and again should be told that there are hints.
     *
     * @param kata the kata
     * @param task the task
     * @param hints how many there are
     * @return how often it has failed in a row, if that is often and a hint is left
     */
    public Optional<Integer> failsAgain(KataFolder kata, int task, int hints) {
        return note(kata, task)
                .filter(note -> note.failures() >= MANY_FAILURES && note.hints() < hints)
                .map(TaskNote::failures);
    }

    /**
     * Tells how many hints were given for a task.
     *
     * @param kata the kata
     * @param task the task
     * @return how many
     */
    public int hints(KataFolder kata, int task) {
        return note(kata, task).map(TaskNote::hints).orElse(0);
    }

    private Optional<TaskNote> note(KataFolder kata, int task) {
        return Optional.ofNullable(file.read().get(kata.manifest().id().toString()))
                .map(note -> note.task(task));
    }

    /**
     * Takes note that a hint was given.
     *
     * @param kata the kata
     * @param task the task
     * @param level the hint's level
     */
    public void hinted(KataFolder kata, int task, int level) {
        KataManifest manifest = kata.manifest();
        file.update(manifest.id().toString(), before -> {
            KataNote note =
                    before == null ? new KataNote(manifest.slug(), now.get(), "", "", "", new TreeMap<>()) : before;
            TaskNote last = note.task(task);
            return note.with(task, new TaskNote(last.solved(), last.failures(), Math.max(last.hints(), level)));
        });
    }

    /**
     * Forgets a kata: nothing of it is solved, and no hint was given.
     *
     * @param kata the kata
     */
    public void forget(KataFolder kata) {
        file.update(kata.manifest().id().toString(), before -> null);
    }
}
