package dev.gokata.grader.compile;

import dev.gokata.grader.compile.Compilation.CompilerLimit;
import dev.gokata.grader.compile.CompilerMessages.Request;
import dev.gokata.grader.compile.CompilerWorker.Answer;
import dev.gokata.kata.wire.WireException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles submitted code in a process of its own, which is kept warm and replaced when a submission has spoilt it.
 *
 * <p>The process starts at once and warms up while the grader does other things. It compiles one submission at a time:
 * to compile several at once, use several. It has an empty environment and ends with the grader, however that ends.
 */
public final class CompilerProcess implements AutoCloseable {

    private final CompilerLimits limits;
    private @Nullable CompilerWorker worker;
    private boolean closed;

    /** Starts a compiler with the default limits. */
    public CompilerProcess() {
        this(CompilerLimits.DEFAULT);
    }

    /**
     * Starts a compiler.
     *
     * @param limits what one submission may cost
     * @throws CompilerFailure if no process can be started
     */
    public CompilerProcess(CompilerLimits limits) {
        this.limits = limits;
        this.worker = start();
    }

    /**
     * Compiles a submission.
     *
     * @param sources texts by paths that end in the name of the source file
     * @param classPath jars and folders with the classes that sources may use
     * @return the class files, or what is wrong with the sources
     * @throws CompilerFailure if the process failed twice in a way that is not the submission's doing
     */
    public synchronized Compilation compile(Map<String, String> sources, List<Path> classPath) {
        byte[] request;
        try {
            request = CompilerMessages.encode(new Request(
                    sources, classPath.stream().map(Path::toAbsolutePath).toList()));
        } catch (WireException e) {
            // The sources are longer than a message can be.
            return CompilerLimit.TOO_BIG;
        }
        String how = "";
        for (int attempt = 0; attempt < 2; attempt++) {
            Answer answer = ask(request);
            if (answer instanceof Answer.UsedUp usedUp) {
                replace();
                return usedUp.limit();
            }
            if (answer instanceof Answer.Replied replied) {
                try {
                    return settled(CompilerMessages.decodeReply(replied.message()));
                } catch (WireException e) {
                    answer = new Answer.Broke("it answered what can't be read");
                }
            }
            if (answer instanceof Answer.Broke broke) {
                how = broke.how();
            }
            replace();
        }
        throw new CompilerFailure("the compiler's process failed twice: " + how);
    }

    /** A compiler that ran out of stack or memory once may be in any state. */
    private Compilation settled(Compilation compilation) {
        if (compilation instanceof CompilerLimit) {
            replace();
        }
        return compilation;
    }

    private Answer ask(byte[] request) {
        if (closed) {
            throw new IllegalStateException("this compiler is closed");
        }
        CompilerWorker asked = worker;
        if (asked == null || !asked.isAlive()) {
            asked = replace();
        }
        try {
            return asked.ask(request);
        } catch (InterruptedException e) {
            replace();
            Thread.currentThread().interrupt();
            throw new CompilerFailure("compiling was interrupted", e);
        }
    }

    private CompilerWorker replace() {
        if (worker != null) {
            worker.close();
        }
        CompilerWorker fresh = start();
        worker = fresh;
        return fresh;
    }

    private CompilerWorker start() {
        try {
            return CompilerWorker.start(limits);
        } catch (IOException e) {
            throw new CompilerFailure("no process can be started to compile in: " + e.getMessage(), e);
        }
    }

    /** The process that compiles now, or none after {@link #close()}. */
    synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(worker).map(CompilerWorker::handle);
    }

    /** Kills the process. */
    @Override
    public synchronized void close() {
        closed = true;
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
