package dev.gokata.grader.watch;

import dev.gokata.grader.run.TestResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run that is under way. */
final class Running {

    /** What nobody has been asked yet was asked at. */
    static final long NEVER = Long.MIN_VALUE;

    /** Which of two failures is told. */
    static final Comparator<Report.Judged> ORDER =
            Comparator.comparingInt(Report.Judged::task).thenComparing(Report.Judged::position);

    final Order.Run order;
    final long id;
    final long begun;
    final Map<Integer, Report.Judged> judged = new TreeMap<>();

    /** When something was heard of it last. */
    long progress;
    /** When it was asked where it is. */
    long askedAt = NEVER;
    /** Whether a worker has begun with it. */
    boolean taken;
    /** Whether it has come to the tests; before that, all that runs is ours. */
    boolean compiled;
    /** How often the process was lost that it ran in. */
    int losses;
    /** What it is at. */
    String at = "what comes before the tests: your code and they are compiled";
    /** The failure that was told last. */
    Report.@Nullable Judged told;

    Running(Order.Run order, long now) {
        this.order = order;
        this.id = order.id();
        this.begun = now;
        this.progress = now;
    }

    /** Begins it once more, under another number and for the same save. */
    Running again(long number, long now) {
        Running again = new Running(order.numbered(number), begun);
        again.progress = now;
        return again;
    }

    Duration since(long now) {
        return Duration.ofNanos(now - begun);
    }

    Duration sinceProgress(long now) {
        return Duration.ofNanos(now - progress);
    }

    /** Returns what is known, in the order that tests are expected in. */
    List<TestResult> results() {
        return judged.values().stream().map(Report.Judged::result).toList();
    }
}
