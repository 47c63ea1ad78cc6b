package dev.gokata.grader.cli;

import dev.gokata.grader.batch.Batch;
import dev.gokata.grader.batch.FileTrouble;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.SafeText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how far a batch is: a line per submission in a file, and a bar on a terminal. */
final class BatchLog implements Batch.Watcher, AutoCloseable {

    /** The name of the file. */
    static final String FILE = "grade.log";

    private static final int WIDTH = 79;

    private final PrintWriter log;
    private final @Nullable ProgressBar bar;

    private BatchLog(PrintWriter log, @Nullable ProgressBar bar) {
        this.log = log;
        this.bar = bar;
    }

    /** Opens the log of a folder, behind what earlier runs have written. */
    static BatchLog open(Path folder, int submissions, boolean terminal) {
        try {
            PrintWriter log = new PrintWriter(
                    Files.newBufferedWriter(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true);
            return new BatchLog(log, terminal && submissions > 1 ? bar(submissions) : null);
        } catch (IOException e) {
            throw new UsageException(folder + " can't be written to (" + FileTrouble.words(e)
                    + "): make room or rights in it, or name" + " another folder with --out");
        }
    }

    private static ProgressBar bar(int submissions) {
        PrintStream err = System.err;
        return new ProgressBarBuilder()
                .setTaskName("graded")
                .setInitialMax(submissions)
                .setStyle(ProgressBarStyle.ASCII)
                .setSpeedUnit(ChronoUnit.MINUTES)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build();
    }

    @Override
    public void recorded(SubmissionRecord submission, Batch.How how) {
        String told = String.join(
                "  ",
                List.of(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        SafeText.oneLine(submission.submission().name()),
                        submission.kata().slug(),
                        submission.verdict().words(),
                        submission.score() + "/" + submission.maxScore(),
                        how == Batch.How.GRADED
                                ? Duration.ofMillis(submission.usage().wallMillis())
                                        .toString()
                                        .substring(2)
                                        .toLowerCase(Locale.ROOT)
                                : how == Batch.How.BEFORE ? "graded before" : "same files as another"));
        log.println(told);
    }

    @Override
    public void submissionDone() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        log.close();
        if (bar != null) {
            bar.close();
        }
    }
}
