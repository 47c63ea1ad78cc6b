package dev.gokata.grader.compile;

import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.WireException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One compiler's process, from its start to its end. */
final class CompilerWorker implements AutoCloseable {

    /** How often the processor time is looked at. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    /** What a JVM exits with that was started with {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final CompilerLimits limits;
    private final Process process;
    private final Frames frames;
    private final ExecutorService talking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "compiler-channel");
        thread.setDaemon(true);
        return thread;
    });
    private boolean ready;

    private CompilerWorker(CompilerLimits limits, Process process) {
        this.limits = limits;
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    /** What a request came to. */
    sealed interface Answer {
        record Replied(byte[] message) implements Answer {}

        record UsedUp(Compilation.CompilerLimit limit) implements Answer {}

        record Broke(String how) implements Answer {}
    }

    static CompilerWorker start(CompilerLimits limits) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                // The JVM's own words must not get among the messages.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ownClassPath(),
                CompilerMain.class.getName());
        builder.environment().clear();
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new CompilerWorker(limits, builder.start());
    }

    /** Sends a request and waits for what comes of it. After anything but a reply the worker is of no more use. */
    Answer ask(byte[] request) throws InterruptedException {
        if (!ready) {
            Answer greeting = await(talking.submit(frames::receive), limits.wall());
            if (!(greeting instanceof Answer.Replied)) {
                return new Answer.Broke("it didn't start");
            }
            ready = true;
        }
        return await(
                talking.submit(() -> {
                    frames.send(request);
                    return frames.receive();
                }),
                limits.cpu());
    }

    private Answer await(Future<byte[]> reply, Duration cpu) throws InterruptedException {
        Duration before = cpuTime();
        long start = System.nanoTime();
        while (true) {
            try {
                return new Answer.Replied(reply.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (cpuTime().minus(before).compareTo(cpu) > 0) {
                    return new Answer.UsedUp(Compilation.CompilerLimit.TOO_LONG);
                }
                if (System.nanoTime() - start > limits.wall().toNanos()) {
                    return new Answer.Broke("it hung");
                }
            } catch (ExecutionException e) {
                return ended(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private Answer ended(Throwable cause) throws InterruptedException {
        if (cause instanceof WireException) {
            return new Answer.Broke("it sent what is no message");
        }
        if (!(cause instanceof IOException)) {
            throw new CompilerFailure("the compiler's channel failed", cause);
        }
        // The channel closes a moment before the exit code is there.
        if (!process.waitFor(limits.wall().toMillis(), TimeUnit.MILLISECONDS)) {
            return new Answer.Broke("it closed its channel");
        }
        int exit = process.exitValue();
        return exit == EXIT_OUT_OF_MEMORY
                ? new Answer.UsedUp(Compilation.CompilerLimit.TOO_BIG)
                : new Answer.Broke("it ended with exit code " + exit);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    // Zero where the system doesn't tell: there the time on the clock is all there is.
    private Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Just what the compiler's process needs of ours: wherever these two classes were loaded from. */
    private static String ownClassPath() {
        return Stream.of(CompilerMain.class, Frames.class)
                .map(CompilerWorker::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new CompilerFailure("it isn't known where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new CompilerFailure(source.getLocation() + " is no place to load classes from", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        talking.shutdownNow();
        for (AutoCloseable stream : List.of(process.getInputStream(), process.getOutputStream())) {
            try {
                stream.close();
            } catch (Exception e) {
                // The process is gone, and what it had still to say with it.
            }
        }
    }
}
