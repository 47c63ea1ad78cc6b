package dev.gokata.grader.watch;

import dev.gokata.grader.report.SafeText;
import dev.gokata.grader.run.PracticeText;
import dev.gokata.grader.run.TestResult;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells a person, line by line; on a terminal in colour. */
public final class PlainTeller implements Teller {

    private static final int WIDTH = 86;
    private static final double NANOS = 1e9;

    private static final int RED = 31;
    private static final int GREEN = 32;
    private static final int YELLOW = 33;
    private static final int BOLD = 1;
    private static final int DIM = 2;

    private final PrintWriter out;
    private final boolean codes;
    private final boolean keys;
    private final Supplier<LocalTime> time;
    private String status = "";

    /**
     * Makes a teller.
     *
     * @param out where it tells
     * @param codes whether that is a terminal which takes control codes
     * @param keys whether there are keys to press
     */
    public PlainTeller(PrintWriter out, boolean codes, boolean keys) {
        this(out, codes, keys, LocalTime::now);
    }

    PlainTeller(PrintWriter out, boolean codes, boolean keys, Supplier<LocalTime> time) {
        this.out = out;
        this.codes = codes;
        this.keys = keys;
        this.time = time;
    }

    @Override
    public void watches(KataManifest kata, List<String> files) {
        line("watching " + kata.title() + ": save exercises/" + kata.slug() + "/" + files.get(0) + " and see");
        if (keys) {
            printKeys();
        }
    }

    @Override
    public void begins(KataManifest kata, String why) {
        String head =
                "── " + time.get().truncatedTo(ChronoUnit.SECONDS).format(java.time.format.DateTimeFormatter.ISO_TIME)
                        + " " + kata.slug() + (why.isEmpty() ? "" : " · " + SafeText.oneLine(why)) + " ";
        line("");
        line(paint(DIM, head + "─".repeat(Math.max(2, WIDTH - head.length()))));
    }

    @Override
    public void isAt(String what) {
        if (codes && !status.equals(what)) {
            String text = "  … " + SafeText.oneLine(what);
            out.print("\r\u001B[K" + paint(DIM, text.substring(0, Math.min(text.length(), WIDTH - 8))));
            out.flush();
            status = what;
        }
    }

    @Override
    public void fails(PracticeText text, TestResult first, Duration since) {
        List<String> lines = text.failure(first);
        String[] message = lines.get(0).strip().split("\n", 2);
        line("");
        line(paint(BOLD, message[0]));
        if (message.length > 1) {
            line(message[1]);
        }
        lines.subList(1, lines.size()).forEach(each -> line(paint(DIM, each)));
    }

    @Override
    public void ended(PracticeText text, List<TestResult> results, Supplier<List<String>> then, Duration since) {
        PracticeText.first(results)
                .flatMap(first -> text.perhaps(first, results))
                .ifPresent(perhaps -> {
                    line("");
                    line(perhaps);
                });
        String summary = text.summary(results);
        String took = seconds(since);
        line("");
        line(paint(BOLD, summary) + " ".repeat(Math.max(2, WIDTH - summary.length() - took.length())) + took);
        for (String row : text.table(results)) {
            line(
                    row.endsWith(" solved")
                            ? paint(GREEN, row)
                            : paint(row.endsWith("not written yet") ? YELLOW : RED, row));
        }
        then.get().forEach(each -> line(paint(BOLD, SafeText.oneLine(each))));
        if (keys) {
            printKeys();
        }
    }

    @Override
    public void stopped(String verdict, List<String> lines, Duration since) {
        line("");
        lines.forEach(each -> line(SafeText.forTerminal(each)));
        String took = seconds(since);
        line("");
        line(paint(RED, verdict) + " ".repeat(Math.max(2, WIDTH - verdict.length() - took.length())) + took);
    }

    @Override
    public void says(List<String> lines) {
        line("");
        lines.forEach(each -> line(SafeText.forTerminal(each)));
    }

    private void printKeys() {
        line(paint(DIM, "r run again · h hint · n next kata · l list · o open picture · q quit"));
    }

    private static String seconds(Duration since) {
        return String.format(Locale.ROOT, "%.2f s", since.toNanos() / NANOS);
    }

    private void line(String text) {
        if (!status.isEmpty()) {
            out.print("\r\u001B[K");
            status = "";
        }
        out.println(text);
    }

    private String paint(int code, String text) {
        return codes ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
