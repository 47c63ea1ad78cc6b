package dev.gokata.grader.watch;

import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.WireException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

/**
 * The process that runs a learner's code, one run after another.
 *
 * <p>Reading goes on while tests run: only so can it say where they are, and end as soon as its input does. It never
 * outlives whoever started it, whatever the learner's code does.
 */
public final class WorkerMain {

    /** The name of the thread that tests are run on. */
    static final String RUNNING = "running";

    /*
     * How often a kata is run for the warmth alone, after each of its runs and in all, as long as there is nothing else to
     * do: javac, the engines and the reference become machine code as they are used, and take half the time then.
     */
    private static final int WARM_RUNS_AFTER_EACH = 4;

    private static final int WARM_RUNS = 16;

    private final Frames frames;
    private final BlockingQueue<Order.Run> runs = new LinkedBlockingQueue<>();
    private final WarmTests tests = new WarmTests(this::tell, this::isStopped);
    private volatile long stopped;
    private String warmFor = "";
    private int warmRuns;

    private WorkerMain(Frames frames) {
        this.frames = frames;
    }

    /**
     * Runs tests until the input ends.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Frames frames = new Frames(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What tests or a learner's code print is nobody's message.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LogManager.getLogManager().reset();
        WorkerMain main = new WorkerMain(frames);
        Thread running = new Thread(main::runAll, RUNNING);
        running.setDaemon(true);
        running.start();
        main.readAll();
    }

    private void readAll() {
        try {
            while (true) {
                Order order = Order.Message.decode(frames.receive());
                if (order instanceof Order.Run run) {
                    runs.put(run);
                } else if (order instanceof Order.Stop stop) {
                    stopped = Math.max(stopped, stop.id());
                } else if (order instanceof Order.Where where) {
                    tell(new Report.Place(where.id(), Whereabouts.of(tests.learnerClasses())));
                }
            }
        } catch (IOException | InterruptedException | WireException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void runAll() {
        if (runs.isEmpty()) {
            // Whoever started it has yet to find out what is to be run.
            WarmTests.warmCompiler();
        }
        while (true) {
            try {
                Order.Run run = runs.take();
                boolean nothingWrong = !isStopped(run.id()) && run(run);
                if (run.id() < 0) {
                    tell(new Report.Warm(run.id()));
                } else if (nothingWrong) {
                    // What is wrong may take long, and a save would wait for the end of a question.
                    warmUp(run);
                }
            } catch (InterruptedException e) {
                // A learner's code can't have done this: it may not name threads. The run is over all the same.
                continue;
            }
        }
    }

    private void warmUp(Order.Run run) {
        if (!run.slug().equals(warmFor)) {
            warmFor = run.slug();
            warmRuns = 0;
        }
        for (int i = 0; i < WARM_RUNS_AFTER_EACH && warmRuns < WARM_RUNS && runs.isEmpty(); i++) {
            warmRuns++;
            run(run.as(Order.Run.FOR_WARMTH, run.share()));
        }
    }

    private boolean run(Order.Run run) {
        tell(new Report.Taken(run.id()));
        try {
            return tests.run(run);
        } catch (RuntimeException | Error e) {
            tell(new Report.Fault(run.id(), WarmTests.fault(e)));
            return false;
        }
    }

    private boolean isStopped(long id) {
        return id < 0 ? runs.stream().anyMatch(next -> next.id() > 0) : id <= stopped;
    }

    private void tell(Report report) {
        try {
            byte[] message = new Report.Message(report).encode();
            synchronized (frames) {
                frames.send(message);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
