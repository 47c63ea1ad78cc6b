package dev.gokata.grader.subject;

import dev.gokata.kata.subject.WorldClasses;
import dev.gokata.kata.testing.SubjectLost;
import dev.gokata.kata.testing.SubjectLost.Cause;
import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.WireException;
import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that holds one submission: started, asked from one thread, ended.
 *
 * <p>It inherits no environment, sees no file of ours but the jars on its class path, and gets its classes over the
 * channel. An answer that isn't the one asked for is tampering, and ends it.
 */
public final class SubjectProcess implements AutoCloseable {

    private static final int EXIT_WAIT_SECONDS = 10;

    /** How long one that was told to end is listened to: whatever it says then is tampering. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Looking for processes takes longer than looking at one, so it is done once in so many glances. */
    private static final int GLANCES_PER_SEARCH = 20;

    /** Who uses less than this share of one processor waits for something; a sleeping JVM uses far less. */
    private static final int IDLE_SHARE = 50;

    /*
     * A box ends with the thread that started it, by the kernel's rule for a parent's death. So one thread starts all of
     * them, and lives as long as the grader.
     */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "subject-starter");
        thread.setDaemon(true);
        return thread;
    });

    private final SubjectLimits limits;
    private final Process process;
    private final Frames frames;
    private final Vitals vitals;
    private final Complaints complaints;
    private boolean ready;
    private long answerBytes;
    private int glances;
    private long answeredAtLastGlance;
    private volatile long quietSinceNanos;
    private volatile Duration cpuAtLastAnswer = Duration.ZERO;
    private volatile Duration cpuSeen = Duration.ZERO;
    private volatile boolean starting;
    private volatile long asked;
    private volatile long answered;
    private volatile boolean finishing;
    private volatile @Nullable SubjectLost ended;

    private SubjectProcess(SubjectLimits limits, Process process, boolean jvmIsBelow) {
        this.limits = limits;
        this.process = process;
        this.vitals = new Vitals(process.toHandle(), jvmIsBelow);
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
        this.complaints = Complaints.of(
                process.getErrorStream(),
                limits.outputBytes(),
                () -> end(Cause.OUTPUT_LIMIT, "the submission wrote more than it may"));
    }

    /**
     * Starts a process that waits for its classes, and is kept away from nothing.
     *
     * @param classPath what a learner's code is run with, the kata API among it
     * @param limits what it may use
     * @return the process
     * @throws UncheckedIOException if the machine can't start one
     */
    public static SubjectProcess start(List<Path> classPath, SubjectLimits limits) {
        return start(classPath, Optional.empty(), limits, Isolation.NONE);
    }

    /**
     * Starts a process that waits for its classes.
     *
     * @param classPath what a learner's code is run with, the kata API among it
     * @param archive the file of a {@link ClassArchive} of that class path, to start faster
     * @param limits what it may use
     * @param isolation how far it is kept away from the machine
     * @return the process
     * @throws UncheckedIOException if the machine can't start one
     */
    public static SubjectProcess start(
            List<Path> classPath, Optional<Path> archive, SubjectLimits limits, Isolation isolation) {
        List<Path> readable = new ArrayList<>(classPath);
        archive.ifPresent(readable::add);
        ProcessBuilder builder =
                new ProcessBuilder(isolation.around(SubjectCommand.of(classPath, archive, limits), readable, limits));
        builder.environment().clear();
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        SubjectProcess subject = new SubjectProcess(limits, started(builder), isolation.hidesTheJvm());
        Watchdog.add(subject);
        return subject;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException("can't start a process for a submission", new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("can't start a process for a submission", new InterruptedIOException());
        }
    }

    /**
     * Hands over the classes, before the first question.
     *
     * @param classes the submission's classes and the probes
     * @throws SubjectLost if the process is gone or never came to life
     */
    public void load(WorldClasses classes) {
        awaitReady();
        WireWriter message = new WireWriter();
        classes.write(message);
        try {
            frames.send(message.toByteArray());
        } catch (IOException e) {
            throw lost();
        }
    }

    /* Until it has said so, nothing of a submission's has reached it: whatever goes wrong is not the submission's. */
    void awaitReady() {
        if (ready) {
            return;
        }
        quietSinceNanos = System.nanoTime();
        starting = true;
        try {
            if (frames.receive().length != 0) {
                throw end(Cause.MACHINE, "the process for the submission said what it can't say yet");
            }
            ready = true;
        } catch (IOException | WireException e) {
            throw end(Cause.MACHINE, "the process for the submission did not start: " + complaint());
        } finally {
            starting = false;
        }
    }

    /**
     * Asks a question and waits for its answer.
     *
     * @param world the number of the world that is asked; one that wasn't asked before is new
     * @param probe the probe to run
     * @param budget how many steps it may take
     * @param scenario the scenario's bytes
     * @return the outcome's bytes, as the process sent them: trust none of it
     * @throws SubjectLost if the process is gone or was ended
     */
    public byte[] ask(long world, String probe, long budget, byte[] scenario) {
        put(world, probe, budget, scenario);
        return take();
    }

    /**
     * Asks a question without waiting: it may be on its way only when an answer is {@linkplain #take taken}.
     *
     * @param world the number of the world that is asked; one that wasn't asked before is new
     * @param probe the probe to run
     * @param budget how many steps it may take
     * @param scenario the scenario's bytes
     * @throws SubjectLost if the process is gone or was ended
     */
    void put(long world, String probe, long budget, byte[] scenario) {
        if (ended != null || !process.isAlive()) {
            throw lost();
        }
        long number = asked + 1;
        WireWriter question = new WireWriter();
        question.writeLong(number);
        question.writeLong(world);
        question.writeString(probe);
        question.writeLong(budget);
        question.writeBytes(scenario);
        try {
            if (asked == answered) {
                if (frames.available() > 0) {
                    throw new WireException("it spoke without being asked");
                }
                quietSinceNanos = System.nanoTime();
            }
            asked = number;
            frames.put(question.toByteArray());
        } catch (WireException e) {
            throw tampered(e);
        } catch (IOException e) {
            throw lost();
        }
    }

    /**
     * Waits for the answer to the question that waits for one longest.
     *
     * @return the outcome's bytes, as the process sent them: trust none of it
     * @throws SubjectLost if the process is gone or was ended
     */
    byte[] take() {
        try {
            frames.flush();
            WireReader answer = new WireReader(frames.receive());
            long number = answer.readLong();
            byte[] outcome = answer.readBytes();
            answer.expectEnd();
            long expected = answered + 1;
            if (number != expected) {
                throw new WireException("it answered question " + number + " instead of " + expected);
            }
            answered = expected;
            quietSinceNanos = System.nanoTime();
            answerBytes += outcome.length;
            if (answerBytes > limits.answerBytes()) {
                throw end(Cause.OUTPUT_LIMIT, "the submission answered more than it may");
            }
            return outcome;
        } catch (WireException e) {
            throw tampered(e);
        } catch (IOException e) {
            throw lost();
        }
    }

    /**
     * Lets the process end after its last answer.
     *
     * @throws SubjectLost if it had more to say than was asked
     */
    public void finish() {
        if (ended != null || !ready || asked > answered) {
            return;
        }
        quietSinceNanos = System.nanoTime();
        finishing = true;
        try {
            // An honest one ends when its input does.
            process.getOutputStream().close();
            if (!frames.ends()) {
                throw tampered(new WireException("it spoke after its last answer"));
            }
        } catch (IOException e) {
            // Its channel is closed, and nothing was in it.
        } finally {
            finishing = false;
        }
    }

    /**
     * Ends the process because of an answer that no honest subject gives.
     *
     * @param why what was wrong with it
     * @return what to throw
     */
    public SubjectLost tampered(WireException why) {
        return end(Cause.TAMPERED, "the submission's process broke the rules of its channel: " + why.getMessage());
    }

    /**
     * Returns the processor time used so far.
     *
     * @return the time, zero where the system doesn't tell
     */
    public Duration cpuTime() {
        Duration now = vitals.cpuTime();
        // Of one that has ended, nothing is told any more.
        if (now.compareTo(cpuSeen) > 0) {
            cpuSeen = now;
        }
        return cpuSeen;
    }

    /** Looks whether the process has used up what it may. */
    void glance() {
        Duration cpu = cpuTime();
        long soFar = answered;
        boolean waiting = starting || asked > soFar;
        if (!waiting || soFar != answeredAtLastGlance) {
            answeredAtLastGlance = soFar;
            cpuAtLastAnswer = cpu;
        }
        Duration onThisQuestion = cpu.minus(cpuAtLastAnswer);
        if (waiting && (cpu.compareTo(limits.cpu()) > 0 || onThisQuestion.compareTo(limits.cpuPerQuestion()) > 0)) {
            end(Cause.CPU_LIMIT, "the submission used up its processor time");
        } else if (waiting && isSilent(onThisQuestion)) {
            end(
                    Cause.SILENT,
                    "the submission's process gave no answer for "
                            + limits.silence().toSeconds() + " s");
        }
        if (finishing && System.nanoTime() - quietSinceNanos > LAST_WORDS.toNanos()) {
            kill();
        }
        Vitals.Taken taken = vitals.taken();
        if (taken.residentMegabytes() > limits.residentMegabytes()) {
            end(Cause.MEMORY_LIMIT, "the submission used up its memory beside the heap");
        } else if (taken.threads() > limits.threads()) {
            end(Cause.MEMORY_LIMIT, "the submission started more than " + limits.threads() + " threads");
        } else if (++glances % GLANCES_PER_SEARCH == 0 && !vitals.offspring().isEmpty()) {
            end(Cause.CRASHED, "the submission started a process");
        }
    }

    /* One that computes is heard of sooner or later: by its answer, or by the limit of its processor time. */
    private boolean isSilent(Duration used) {
        long nanos = System.nanoTime() - quietSinceNanos;
        return nanos > limits.silence().toNanos() && used.toNanos() < nanos / IDLE_SHARE;
    }

    private synchronized SubjectLost end(Cause cause, String sentence) {
        SubjectLost first = ended;
        if (first == null) {
            first = new SubjectLost(cause, sentence);
            ended = first;
        }
        kill();
        return first;
    }

    /* The channel closes a moment before the exit code is there. */
    private SubjectLost lost() {
        SubjectLost known = ended;
        if (known != null) {
            return known;
        }
        try {
            if (!process.waitFor(EXIT_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return end(Cause.CRASHED, "the submission's process closed its channel");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end(Cause.SILENT, "the grader was interrupted");
        }
        String complaint = complaint();
        // Too much of it may have been seen only now.
        SubjectLost how = Endings.of(process.exitValue(), complaint, limits);
        return ended != null ? ended : end(how.reason(), how.sentence());
    }

    private String complaint() {
        try {
            return complaints.afterTheEnd().strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private void kill() {
        List<ProcessHandle> offspring = vitals.offspringThatOutlivesIt();
        process.destroyForcibly();
        offspring.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        Watchdog.remove(this);
        kill();
        for (AutoCloseable stream :
                List.of(process.getInputStream(), process.getOutputStream(), process.getErrorStream())) {
            try {
                stream.close();
            } catch (Exception e) {
                // The process is gone, and what it had still to say with it.
            }
        }
    }
}
