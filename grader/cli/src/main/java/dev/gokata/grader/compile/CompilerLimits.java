package dev.gokata.grader.compile;

import java.time.Duration;

/**
 * What compiling one submission may cost.
 *
 * @param cpu processor time of the compiler's process
 * @param wall time on the clock, after which the process counts as hung: a fault of the machine, not of the submission
 * @param heapMegabytes the heap of the compiler's process
 */
public record CompilerLimits(Duration cpu, Duration wall, int heapMegabytes) {

    /** What is enough for every kata: 10 seconds of processor time, a minute on the clock, 256 MiB. */
    public static final CompilerLimits DEFAULT =
            new CompilerLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 256);
}
