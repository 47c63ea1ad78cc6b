package dev.gokata.grader.subject;

import dev.gokata.grader.run.ExpectedTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tests of a kata have asked submissions, for those that come after them.
 *
 * <p>For each test a few transcripts are kept, those that were of use last. They hold bytes of submissions, and are data
 * and nothing else. Several threads may use them at once.
 */
public final class Transcripts {

    /** How many ways to answer a test are kept. */
    static final int MOST_OF_A_TEST = 12;

    static final long MOST_BYTES = 64L * 1024 * 1024;

    /* Of a test that asks more nothing is kept, and it is run anew for each submission: all others wait for it then. */
    static final long MOST_BYTES_OF_ONE = MOST_BYTES / 4;

    private final Map<ExpectedTest, Deque<Transcript>> kept = new HashMap<>();
    private final Set<ExpectedTest> unsteady = new HashSet<>();
    private long bytes;

    /** Makes a memory that holds nothing yet. */
    public Transcripts() {}

    /** Returns those of a test, the one that was of use last first. */
    synchronized List<Transcript> of(ExpectedTest test) {
        return List.copyOf(kept.getOrDefault(test, new ArrayDeque<>()));
    }

    synchronized boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Keeps what a test asked a submission, instead of what was of use longest ago. */
    synchronized void add(ExpectedTest test, Transcript transcript) {
        long size = transcript.bytes();
        Deque<Transcript> all = kept.getOrDefault(test, new ArrayDeque<>());
        if (unsteady.contains(test) || size > MOST_BYTES_OF_ONE || bytes - bytesOf(all) + size > MOST_BYTES) {
            return;
        }
        while (all.size() == MOST_OF_A_TEST || bytes + size > MOST_BYTES) {
            bytes -= all.removeLast().bytes();
        }
        all.addFirst(transcript);
        bytes += size;
        kept.put(test, all);
    }

    synchronized void wasOfUse(ExpectedTest test, Transcript transcript) {
        Deque<Transcript> all = kept.get(test);
        if (all != null && all.removeIf(each -> each == transcript)) {
            all.addFirst(transcript);
        }
    }

    /** Forgets a test that asks other questions after the same answers: nothing can be foretold of it. */
    synchronized void distrust(ExpectedTest test) {
        unsteady.add(test);
        Deque<Transcript> all = kept.remove(test);
        if (all != null) {
            bytes -= bytesOf(all);
        }
    }

    private static long bytesOf(Deque<Transcript> all) {
        return all.stream().mapToLong(Transcript::bytes).sum();
    }
}
