package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.CompilerProcess;
import dev.gokata.grader.intake.Intake;
import dev.gokata.grader.intake.IntakeResult;
import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Reason;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.Wanted;
import dev.gokata.grader.record.Conditions;
import dev.gokata.grader.record.KataRef;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRecordBuilder;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.TaskRecord;
import dev.gokata.grader.record.TestRecord;
import dev.gokata.grader.record.TestStatus;
import dev.gokata.grader.record.Times;
import dev.gokata.grader.record.Usage;
import dev.gokata.grader.record.Verdict;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.run.Misconceptions;
import dev.gokata.grader.run.TestResult;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.grader.subject.RemoteRun;
import dev.gokata.grader.subject.SubjectProcess;
import dev.gokata.grader.subject.Transcripts;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.testing.LearnerCode;
import dev.gokata.kata.testing.RunSettings;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.vet.Linking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Grades submissions.
 *
 * <p>It keeps warm what submissions may share: a compiler's process, and the compiled tests of each kata. The process
 * that holds a submission is never shared.
 */
public final class Grader implements AutoCloseable {

    private final Pack pack;
    private final List<KataFolder> katas;
    private final long seed;
    private final Walls walls;
    private final CompilerProcess compiler;
    private final Map<String, KataTests> tests = new HashMap<>();
    private final Map<String, Transcripts> transcripts = new ConcurrentHashMap<>();
    private final Semaphore running;
    private volatile @Nullable Path archive;

    /**
     * Makes a grader that keeps submissions as far away from the machine as can be.
     *
     * @param pack where the katas are
     * @param katas those that submissions may be of; at least one
     * @param seed what every random choice comes from
     */
    public Grader(Pack pack, List<KataFolder> katas, long seed) {
        this(pack, katas, seed, Isolation.strongest(pack.subjectClassPath()), 1);
    }

    /**
     * Makes a grader.
     *
     * @param pack where the katas are
     * @param katas those that submissions may be of; at least one
     * @param seed what every random choice comes from
     * @param isolation how far submissions are kept away from the machine
     * @param atOnce how many submissions are run at the same time at most, from 1
     */
    public Grader(Pack pack, List<KataFolder> katas, long seed, Isolation isolation, int atOnce) {
        this(pack, katas, seed, Walls.with(isolation), atOnce);
    }

    Grader(Pack pack, List<KataFolder> katas, long seed, Walls walls, int atOnce) {
        this.pack = pack;
        this.katas = List.copyOf(katas);
        this.seed = seed;
        this.walls = walls;
        this.running = new Semaphore(atOnce);
        this.compiler = new CompilerProcess(walls.compiler());
    }

    /**
     * Starts the processes of submissions faster from here on.
     *
     * @param classes the file of an archive that was made of what learners' code is run with
     */
    public void startFrom(Path classes) {
        archive = classes;
    }

    /**
     * Takes in a submission.
     *
     * @param katas those that it may be of; at least one
     * @param submission what was handed in
     * @return its files for each kata that it has files of; where it has none, what is missing for one of them
     */
    public static List<TakenIn> takeIn(List<KataFolder> katas, SubmissionPaths.Named submission) {
        List<TakenIn> taken = new ArrayList<>();
        List<TakenIn> missing = new ArrayList<>();
        for (KataFolder kata : katas) {
            IntakeResult intake =
                    new Intake(new Wanted(kata.slug(), kata.manifest().editable())).read(submission.path());
            boolean isMissing = intake instanceof NotReceived not && not.reason() == Reason.MISSING_FILE;
            (isMissing ? missing : taken).add(new TakenIn(submission.id(), kata, intake));
        }
        return taken.isEmpty() ? missing.subList(0, 1) : taken;
    }

    /**
     * Grades a submission.
     *
     * @param submission what was handed in
     * @return a record for each kata that it has files of; for one that has none, a record that says so
     */
    public List<SubmissionRecord> grade(SubmissionPaths.Named submission) {
        return takeIn(katas, submission).stream().map(this::grade).toList();
    }

    /**
     * Grades what was taken in.
     *
     * <p>Several threads may ask at once: while some submissions are run, the next is compiled.
     *
     * @param taken a submission's files for one kata
     * @return its record
     * @throws dev.gokata.kata.meta.MetadataException if the kata is at fault: its tests don't compile, say
     */
    public SubmissionRecord grade(TakenIn taken) {
        OneSubmission one;
        SubmissionRecord early;
        synchronized (compiler) {
            one = new OneSubmission(taken);
            early = one.prepare(taken.intake());
        }
        if (early != null) {
            return early;
        }
        running.acquireUninterruptibly();
        try {
            return one.run();
        } finally {
            running.release();
        }
    }

    private KataTests testsOf(KataFolder kata) {
        return tests.computeIfAbsent(kata.slug(), slug -> KataTests.compile(pack, kata));
    }

    @Override
    public void close() {
        compiler.close();
        tests.values().forEach(KataTests::close);
    }

    /** The way of one submission for one kata. */
    private final class OneSubmission {

        private final String name;
        private final KataManifest manifest;
        private final KataTests kata;
        private final Scoring scoring;
        private final List<Problem> notes;
        private final Stopwatch watch = new Stopwatch();
        private Duration compiling = Duration.ZERO;
        private Duration cpu = Duration.ZERO;
        private long questions;
        private SubmissionRef reference;
        private LearnerCode.@Nullable Ready ready;
        private @Nullable SubjectProcess waiting;

        OneSubmission(TakenIn taken) {
            this.name = taken.name();
            this.manifest = taken.kata().manifest();
            this.kata = testsOf(taken.kata());
            this.scoring = new Scoring(manifest, kata.brief(), Misconceptions.of(taken.kata()));
            this.notes = taken.notes();
            this.reference = new SubmissionRef(name, "", List.of());
        }

        /** Goes as far as can be without running tests: returns a record if that is all the way. */
        @Nullable
        SubmissionRecord prepare(IntakeResult intake) {
            try {
                SubmissionRecord early = compile(intake);
                if (early == null) {
                    // It comes to life while the tests of the submission before this one run.
                    waiting = start();
                }
                return early;
            } catch (RuntimeException e) {
                return ours(e);
            } finally {
                watch.pause();
            }
        }

        /** Runs the tests. */
        SubmissionRecord run() {
            watch.resume();
            try {
                SubmissionRecord record = run(Objects.requireNonNull(ready));
                // Trouble of ours or of the machine may be over the second time, and is never scored.
                return record.verdict() == Verdict.OURS ? run(Objects.requireNonNull(ready)) : record;
            } catch (RuntimeException e) {
                return ours(e);
            } finally {
                if (waiting != null) {
                    waiting.close();
                }
            }
        }

        private SubjectProcess next() {
            SubjectProcess next = waiting;
            waiting = null;
            return next != null ? next : start();
        }

        /* One submission's trouble, ours or its own, must not cost the others their grades. */
        private SubmissionRecord ours(RuntimeException e) {
            List<Problem> problems = List.of(Problem.of("the grader failed: " + e));
            return unrun(Verdict.OURS, TestStatus.NOT_RUN, problems, 0);
        }

        private @Nullable SubmissionRecord compile(IntakeResult intake) {
            if (intake instanceof NotReceived not) {
                Problem problem = new Problem(not.file(), not.line(), 0, not.sentence(), "");
                return unrun(verdict(not.reason()), TestStatus.NOT_RUN, List.of(problem), 0);
            }
            Received received = (Received) intake;
            reference = new SubmissionRef(
                    name, received.sha256(), List.copyOf(received.files().keySet()));
            Duration before = watch.worked();
            Compilation compilation = compiler.compile(received.files(), pack.subjectClassPath());
            compiling = watch.worked().minus(before);
            if (compilation instanceof Compilation.NotCompiled not) {
                List<Problem> problems = not.diagnostics().stream()
                        .map(each ->
                                new Problem(each.file(), each.line(), each.column(), each.message(), each.excerpt()))
                        .toList();
                return unrun(Verdict.COMPILE_ERROR, TestStatus.NOT_RUN, problems, not.leftOut());
            }
            if (compilation instanceof Compilation.CompilerLimit limit) {
                List<Problem> problems = List.of(Problem.of(limit.sentence()));
                return unrun(Verdict.COMPILE_ERROR, TestStatus.NOT_RUN, problems, 0);
            }
            Map<String, byte[]> classes = ((Compilation.Compiled) compilation).classes();
            List<Problem> missing = Linking.missing(
                            kata.probes(), classes, kata.loader().getParent())
                    .stream()
                    .map(Problem::of)
                    .toList();
            // Classes elsewhere, or of the wrong names, are refused with a better reason.
            SubmissionRecord refused = vet(classes);
            return refused != null || missing.isEmpty()
                    ? refused
                    : unrun(Verdict.COMPILE_ERROR, TestStatus.NOT_RUN, missing, 0);
        }

        private static Verdict verdict(Reason reason) {
            return switch (reason) {
                case MISSING_FILE -> Verdict.MISSING_FILE;
                case REJECTED -> Verdict.REJECTED;
                case NO_TEXT -> Verdict.COMPILE_ERROR;
            };
        }

        private @Nullable SubmissionRecord vet(Map<String, byte[]> classes) {
            LearnerCode code = walls.vetting()
                    .prepare(
                            manifest,
                            kata.kataClass(),
                            classes,
                            kata.probes(),
                            kata.loader().getParent());
            if (code instanceof LearnerCode.NotAllowed not) {
                List<Problem> problems =
                        not.refusals().stream().map(Problem::of).toList();
                return unrun(Verdict.REFUSED, TestStatus.REFUSED, problems, 0);
            }
            ready = (LearnerCode.Ready) code;
            return null;
        }

        private SubmissionRecord run(LearnerCode.Ready code) {
            RunSettings settings = new RunSettings(RunSettings.Mode.GRADED, seed, RunSettings.Unwritten.FAILS);
            Transcripts known = transcripts.computeIfAbsent(manifest.slug(), slug -> new Transcripts());
            RemoteRun.Ran ran = new RemoteRun(kata, known, code.classes(), settings, this::next).run();
            cpu = ran.cpuTime();
            questions = ran.questions();
            List<TestResult> results = ran.results();
            Optional<SubjectLost> lateWords = ran.lateWords();
            List<TestRecord> records = scoring.tests(results);
            List<TaskRecord> tasks = scoring.explained(scoring.tasks(records), results);
            Verdict verdict = lateWords.isPresent() ? Verdict.TAMPERED : Scoring.verdict(results, tasks);
            boolean forged = verdict == Verdict.TAMPERED;
            List<Problem> problems =
                    lateWords.stream().map(each -> Problem.of(each.sentence())).toList();
            return record().tasks(forged ? scoring.nothingCounts(tasks) : tasks)
                    .tests(records)
                    .problems(problems, 0)
                    .spent(usage(), times())
                    .build(verdict);
        }

        private SubjectProcess start() {
            return SubjectProcess.start(
                    pack.subjectClassPath(), Optional.ofNullable(archive), walls.subject(), walls.isolation());
        }

        private SubmissionRecord unrun(Verdict verdict, TestStatus status, List<Problem> problems, int leftOut) {
            List<TestRecord> records = scoring.notRun(kata.expected(), status);
            return record().tasks(scoring.tasks(records))
                    .tests(records)
                    .problems(problems, leftOut)
                    .spent(usage(), times())
                    .build(verdict);
        }

        private SubmissionRecordBuilder record() {
            KataRef kataRef = new KataRef(manifest.id().toString(), manifest.slug(), kata.digest());
            Conditions conditions =
                    new Conditions(seed, walls.isolation().level().words(), new Conditions.Limits(manifest.steps()));
            return SubmissionRecord.of(kataRef, reference, conditions).notes(notes);
        }

        private Usage usage() {
            return new Usage(watch.worked().toMillis(), compiling.toMillis(), cpu.toMillis(), questions);
        }

        private Times times() {
            return new Times(watch.begun(), watch.now());
        }
    }
}
