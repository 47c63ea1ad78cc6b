package dev.gokata.grader.subject;

import java.time.Duration;

/**
 * What one submission's process may use.
 *
 * @param cpu processor time in all
 * @param cpuPerQuestion processor time for one question, its steps apart
 * @param silence time on the clock without an answer, after which a process that doesn't compute either counts as hung:
 *     perhaps the machine's fault, so never a verdict on the submission
 * @param heapMegabytes its heap
 * @param residentMegabytes its heap and all other memory that it really takes, where the system tells
 * @param threads its threads, the JVM's own among them, where the system tells
 * @param outputBytes what it may write past its channel
 * @param answerBytes all of its answers together
 */
public record SubjectLimits(
        Duration cpu,
        Duration cpuPerQuestion,
        Duration silence,
        int heapMegabytes,
        int residentMegabytes,
        int threads,
        int outputBytes,
        long answerBytes) {

    /** What is enough for every kata. */
    public static final SubjectLimits DEFAULT =
            new SubjectLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMinutes(2), 128);

    /** The most bytes in a file that it may write, and in all of them where it has a folder of its own. */
    static final long FILE_BYTES = 16L * 1024 * 1024;

    /** The most files that it may have open. */
    static final int OPEN_FILES = 256;

    /**
     * Makes limits that differ from the default in these.
     *
     * @param cpu processor time in all
     * @param cpuPerQuestion processor time for one question
     * @param silence time on the clock without an answer
     * @param heapMegabytes its heap
     */
    public SubjectLimits(Duration cpu, Duration cpuPerQuestion, Duration silence, int heapMegabytes) {
        this(cpu, cpuPerQuestion, silence, heapMegabytes, 512, 1_000, 64 * 1024, 1L << 30);
    }
}
