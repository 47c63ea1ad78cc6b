package dev.gokata.grader.cli;

import dev.gokata.grader.intake.UsageException;
import picocli.CommandLine.Option;

/** How much a command that grades does at once. */
final class JobsOption {

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many submissions are graded at once (default: as many as there are processors)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    int number() {
        return jobs;
    }

    void check() {
        if (jobs < 1) {
            throw new UsageException("--jobs must be at least 1, but is " + jobs);
        }
    }
}
