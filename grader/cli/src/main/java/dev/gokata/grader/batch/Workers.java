package dev.gokata.grader.batch;

import dev.gokata.grader.batch.WorkerMessages.Setup;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.record.Conditions;
import dev.gokata.grader.record.KataRef;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.kata.meta.KataManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever grades: some processes, or this one where one is enough.
 *
 * <p>Processes, because tests run one at a time in a JVM. Two submissions share one, though: most are answered for by what
 * others answered before, and what one worker has learnt and compiled need not be done again by another.
 */
final class Workers implements AutoCloseable {

    private static final int MOST_TRIES = 2;
    private static final int SHARE_ONE = 2;

    private final Pack pack;
    private final List<KataFolder> katas;
    private final long seed;
    private final String isolation;
    private final int atOnce;
    private final @Nullable Worker[] workers;
    private final @Nullable Grader here;

    /** Makes workers, as many as shall grade at once. */
    Workers(Pack pack, List<KataFolder> katas, long seed, String isolation, int atOnce) {
        this.pack = pack;
        this.katas = katas;
        this.seed = seed;
        this.isolation = isolation;
        this.atOnce = atOnce;
        this.here = atOnce == 1
                ? new Grader(pack, katas, seed, Isolation.of(isolation, pack.subjectClassPath()), atOnce)
                : null;
        this.workers = new @Nullable Worker[atOnce == 1 ? 0 : (atOnce + SHARE_ONE - 1) / SHARE_ONE];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = start(i);
        }
    }

    /** How many threads keep all of them busy. */
    int threads() {
        return atOnce * WorkerMain.UNDER_WAY;
    }

    /** Grades, on the worker that this thread's number falls to. */
    SubmissionRecord grade(int thread, TakenIn taken) throws InterruptedException {
        Grader grader = here;
        if (grader != null) {
            return grader.grade(taken);
        }
        int index = thread % atOnce / SHARE_ONE;
        String how = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Worker worker = living(index, null);
            try {
                return worker.grade(taken);
            } catch (Worker.LostException e) {
                how = String.valueOf(e.getCause());
                living(index, worker);
            }
        }
        return ungraded(taken, Problem.of("a process of the grader's ended twice: " + how));
    }

    private SubmissionRecord ungraded(TakenIn taken, Problem problem) {
        KataManifest manifest = taken.kata().manifest();
        List<TaskRecord> tasks = manifest.tasks().stream()
                .map(task -> TaskRecord.of(task.number(), task.title(), task.points(), List.of()))
                .toList();
        return SubmissionRecord.of(
                        new KataRef(manifest.id().toString(), manifest.slug(), KataTests.digest(pack, taken.kata())),
                        new SubmissionRef(taken.name(), "", List.of()),
                        new Conditions(seed, isolation, new Conditions.Limits(manifest.steps())))
                .tasks(tasks)
                .problems(List.of(problem), 0)
                .build(Verdict.OURS);
    }

    /* Several threads share a worker: the first that loses it starts another. */
    private synchronized Worker living(int index, @Nullable Worker lost) {
        Worker worker = workers[index];
        if (worker == null || worker == lost) {
            if (worker != null) {
                worker.close();
            }
            worker = start(index);
            workers[index] = worker;
        }
        return worker;
    }

    private Worker start(int index) {
        try {
            return Worker.start(new Setup(
                    pack.root().toString(),
                    katas.stream().map(KataFolder::slug).toList(),
                    seed,
                    isolation,
                    Math.min(SHARE_ONE, atOnce - index * SHARE_ONE)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a process to grade in", e);
        }
    }

    @Override
    public synchronized void close() {
        if (here != null) {
            here.close();
        }
        for (int i = 0; i < workers.length; i++) {
            Worker worker = workers[i];
            if (worker != null) {
                worker.close();
            }
        }
    }
}
