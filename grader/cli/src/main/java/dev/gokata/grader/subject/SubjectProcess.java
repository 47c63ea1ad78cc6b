package dev.gokata.grader.subject;

import dev.gokata.kata.subject.SubjectMain;
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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process that holds one submission: started, asked from one thread, ended.
 *
 * <p>It inherits no environment, sees no file of ours but the jars on its class path, and gets its classes over the
 * channel. An answer that isn't the one asked for is tampering, and ends it.
 */
public final class SubjectProcess implements AutoCloseable {

    /** How far a submission is kept away from the machine: a process of its own, and nothing more. */
    public static final String ISOLATION = "L0 process";

    private static final int EXIT_OUT_OF_MEMORY = 3;
    private static final int EXIT_WAIT_SECONDS = 10;

    private final SubjectLimits limits;
    private final Process process;
    private final Frames frames;
    private long questions;
    private volatile long askedNanos;
    private volatile Duration cpuWhenAsked = Duration.ZERO;
    private volatile boolean waiting;
    private volatile @Nullable SubjectLost ended;

    private SubjectProcess(SubjectLimits limits, Process process) {
        this.limits = limits;
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts a process that waits for its classes.
     *
     * @param classPath what a learner's code is run with, the kata API among it
     * @param limits what it may use
     * @return the process
     * @throws UncheckedIOException if the machine can't start one
     */
    public static SubjectProcess start(List<Path> classPath, SubjectLimits limits) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                // As deep as a JVM goes by itself: the same recursion ends a learner's own runs.
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                // The JVM's own words must not get among the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                SubjectMain.class.getName());
        builder.environment().clear();
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            SubjectProcess subject = new SubjectProcess(limits, builder.start());
            Watchdog.add(subject);
            return subject;
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a process for a submission", e);
        }
    }

    /**
     * Hands over the classes, before the first question.
     *
     * @param classes the submission's classes and the probes
     */
    public void load(WorldClasses classes) {
        WireWriter message = new WireWriter();
        classes.write(message);
        try {
            frames.send(message.toByteArray());
        } catch (IOException e) {
            throw lost();
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
        if (ended != null || !process.isAlive()) {
            throw lost();
        }
        long number = ++questions;
        WireWriter question = new WireWriter();
        question.writeLong(number);
        question.writeLong(world);
        question.writeString(probe);
        question.writeLong(budget);
        question.writeBytes(scenario);
        askedNanos = System.nanoTime();
        waiting = true;
        try {
            if (frames.available() > 0) {
                throw new WireException("it spoke without being asked");
            }
            frames.send(question.toByteArray());
            WireReader answer = new WireReader(frames.receive());
            long answered = answer.readLong();
            byte[] outcome = answer.readBytes();
            answer.expectEnd();
            if (answered != number) {
                throw new WireException("it answered question " + answered + " instead of " + number);
            }
            return outcome;
        } catch (WireException e) {
            throw tampered(e);
        } catch (IOException e) {
            throw lost();
        } finally {
            waiting = false;
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
     * Returns how many questions were asked.
     *
     * @return the number
     */
    public long questions() {
        return questions;
    }

    /**
     * Returns the processor time used so far.
     *
     * @return the time, zero where the system doesn't tell
     */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Looks whether the process has used up what it may. */
    void glance() {
        Duration cpu = cpuTime();
        if (!waiting) {
            cpuWhenAsked = cpu;
            return;
        }
        if (cpu.compareTo(limits.cpu()) > 0 || cpu.minus(cpuWhenAsked).compareTo(limits.cpuPerQuestion()) > 0) {
            end(Cause.CPU_LIMIT, "the submission used up its processor time");
        } else if (System.nanoTime() - askedNanos > limits.silence().toNanos()) {
            end(
                    Cause.SILENT,
                    "the submission's process gave no answer for "
                            + limits.silence().toSeconds() + " s");
        }
    }

    private synchronized SubjectLost end(Cause cause, String sentence) {
        SubjectLost first = ended;
        if (first == null) {
            first = new SubjectLost(cause, sentence);
            ended = first;
        }
        process.destroyForcibly();
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
        int exit = process.exitValue();
        return exit == EXIT_OUT_OF_MEMORY
                ? end(Cause.MEMORY_LIMIT, "the submission used up its " + limits.heapMegabytes() + " MiB of memory")
                : end(Cause.CRASHED, "the submission's process ended by itself, with exit code " + exit);
    }

    @Override
    public void close() {
        Watchdog.remove(this);
        process.destroyForcibly();
        for (AutoCloseable stream : List.of(process.getInputStream(), process.getOutputStream())) {
            try {
                stream.close();
            } catch (Exception e) {
                // The process is gone, and what it had still to say with it.
            }
        }
    }
}
