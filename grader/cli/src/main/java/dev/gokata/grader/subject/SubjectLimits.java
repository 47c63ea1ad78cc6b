package dev.gokata.grader.subject;

import java.time.Duration;

/**
 * What one submission's process may use.
 *
 * @param cpu processor time in all
 * @param cpuPerQuestion processor time for one question, its steps apart
 * @param silence time on the clock without an answer, after which the process counts as hung: perhaps the machine's
 *     fault, so never a verdict on the submission
 * @param heapMegabytes its heap
 */
public record SubjectLimits(Duration cpu, Duration cpuPerQuestion, Duration silence, int heapMegabytes) {

    /** What is enough for every kata. */
    public static final SubjectLimits DEFAULT =
            new SubjectLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMinutes(2), 128);
}
