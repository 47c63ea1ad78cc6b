package dev.gokata.grader.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One worker's part of a run that is under way. */
final class Lane {

    /** What nobody has been asked yet was asked at. */
    static final long NEVER = Long.MIN_VALUE;

    /** When something was heard of it last. */
    long progress;
    /** When it was asked where it is. */
    long askedAt = NEVER;
    /** Whether the worker has begun with it. */
    boolean taken;
    /** Whether it has come to the tests; before that, all that runs is ours. */
    boolean compiled;
    /** What it is at. */
    String at = "what comes before the tests: your code and they are compiled";
    /** How it ended, if it has. */
    Report.@Nullable Done done;

    Lane(long now) {
        this.progress = now;
    }

    /** Takes in that something was heard of it at a time. */
    void heard(Report report, long now) {
        taken = true;
        // It goes on after all, and what it answers to an earlier question is of no interest any more.
        progress = now;
        askedAt = NEVER;
        if (report instanceof Report.Began began) {
            compiled = true;
            at = "task " + began.task() + " · " + began.sentence();
        } else if (report instanceof Report.Compiled) {
            compiled = true;
            at = "the tests begin";
        } else if (report instanceof Report.Done ended) {
            done = ended;
        }
    }

    Duration sinceProgress(long now) {
        return Duration.ofNanos(now - progress);
    }
}
