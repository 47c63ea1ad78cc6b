package dev.gokata.grader.batch;

import dev.gokata.grader.batch.WorkerMessages.Delivery;
import dev.gokata.grader.batch.WorkerMessages.Order;
import dev.gokata.grader.batch.WorkerMessages.Setup;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.wire.Frames;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A worker's process, as the batch sees it. Several threads may ask it at once. */
final class Worker implements AutoCloseable {

    /* How long one that ends may take to clear away. */
    private static final int PATIENCE_SECONDS = 2;

    private final Process process;
    private final Frames frames;
    private final AtomicLong orders = new AtomicLong();
    private final Map<Long, CompletableFuture<Delivery>> open = new ConcurrentHashMap<>();
    private boolean lost;

    /** Says that a worker ended before it had answered. */
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        LostException(Throwable cause) {
            super(cause);
        }
    }

    private Worker(Process process) {
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts a worker, which gets ready while others work. */
    static Worker start(Setup setup) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Most of what it runs is short-lived code of tests and of submissions, for which C2 comes too late.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Worker worker = new Worker(builder.start());
        worker.send(WorkerMessages.encode(setup));
        Thread reader = new Thread(worker::readAll, "worker-reader");
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    private void readAll() {
        try {
            while (true) {
                Delivery delivery = WorkerMessages.decode(frames.receive(), Delivery.class);
                CompletableFuture<Delivery> waiting = open.remove(delivery.id());
                if (waiting != null) {
                    waiting.complete(delivery);
                }
            }
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            // From here on nobody else is let in, so that nobody waits for what can't come.
            synchronized (open) {
                lost = true;
                open.values().forEach(waiting -> waiting.completeExceptionally(e));
                open.clear();
            }
        }
    }

    /**
     * Grades.
     *
     * @throws MetadataException if the kata is at fault
     */
    SubmissionRecord grade(TakenIn taken) throws LostException, InterruptedException {
        long id = orders.incrementAndGet();
        CompletableFuture<Delivery> waiting = new CompletableFuture<>();
        try {
            synchronized (open) {
                if (lost) {
                    throw new IOException("the worker has ended");
                }
                open.put(id, waiting);
            }
            send(WorkerMessages.encode(Order.of(id, taken)));
            Delivery delivery = waiting.get();
            if (!delivery.mistake().isEmpty()) {
                throw new MetadataException(delivery.mistake());
            }
            return ResultsJson.recordFromJson(delivery.submission());
        } catch (IOException | ExecutionException e) {
            throw new LostException(e);
        } finally {
            open.remove(id);
        }
    }

    private void send(byte[] message) throws IOException {
        synchronized (frames) {
            frames.send(message);
        }
    }

    @Override
    public void close() {
        // It ends when its input does, and clears away what it has made.
        close(process.getOutputStream());
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        close(process.getInputStream());
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // The process is gone, and what it had still to say with it.
        }
    }
}
