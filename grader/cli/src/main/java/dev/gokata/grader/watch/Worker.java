package dev.gokata.grader.watch;

import dev.gokata.grader.machine.Processors;
import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.WireException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A worker's process, as its owner sees it. */
final class Worker implements AutoCloseable {

    private static final int CONTINUATIONS_SINCE = 21;

    private final Process process;
    private final Frames frames;
    private volatile boolean closed;
    private volatile boolean fresh = true;
    private boolean settled;

    private Worker(Process process) {
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts a worker, which gets ready by itself. What it says of runs, and how it was lost, is told on
     * a thread of its own.
     */
    static Worker start(Consumer<Report> said, Consumer<String> lost) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m",
                // Each run loads its classes anew; the collections that come of a small start fall into the first runs.
                "-XX:MetaspaceSize=128m",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8"));
        if (Runtime.version().feature() >= CONTINUATIONS_SINCE) {
            command.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
        Worker worker = new Worker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        Thread reader = new Thread(() -> worker.readAll(said, lost), "worker-reader");
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    private void readAll(Consumer<Report> said, Consumer<String> lost) {
        try {
            while (true) {
                Report report = Report.Message.decode(frames.receive());
                fresh &= !(report instanceof Report.Done || report instanceof Report.Warm);
                if (report.id() > 0) {
                    said.accept(report);
                }
            }
        } catch (IOException | WireException e) {
            process.destroyForcibly();
            if (!closed) {
                lost.accept(ending());
            }
        }
    }

    private String ending() {
        try {
            return "with exit code " + process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "in the middle of it";
        }
    }

    /** Gives an order. That a worker which is gone can't take it is told as its loss. */
    void send(Order order) {
        try {
            frames.send(new Order.Message(order).encode());
        } catch (IOException e) {
            // Whoever reads what it says has noticed, or will.
            process.destroyForcibly();
        }
    }

    /** Tells whether it has never come to the end of a run. */
    boolean isFresh() {
        return fresh;
    }

    /** Keeps the goroutines to one processor, from now on: they hand over to each other sooner there. */
    void settle(int processor) {
        if (!settled) {
            settled = true;
            Processors.keepToOne(
                    handle(), processor, name -> name.equals(WorkerMain.RUNNING) || name.startsWith("gokata-carrier"));
        }
    }

    /** Lets it know that nothing more will come, as the end of whoever started it does. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Returns the process. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        closed = true;
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
