package dev.gokata.grader.subject;

import dev.gokata.kata.wire.OutcomeCodec;
import java.util.Arrays;

/**
 * A question that a test asked, and its answer.
 *
 * @param subject which of the test's subjects was asked, from 0, in the order they were opened in
 * @param probe the probe's name
 * @param question the scenario's bytes
 * @param answer the outcome's bytes
 */
record Exchange(int subject, String probe, byte[] question, byte[] answer) {

    /** The memory that one takes up beside its bytes, roughly. */
    private static final int OVERHEAD = 80;

    boolean asks(int otherSubject, String otherProbe, byte[] otherQuestion) {
        return subject == otherSubject && probe.equals(otherProbe) && Arrays.equals(question, otherQuestion);
    }

    /** Tells whether a test can't tell its answer from another. */
    boolean isAnsweredBy(byte[] other, boolean stepsMatter) {
        return stepsMatter ? Arrays.equals(answer, other) : OutcomeCodec.sameButForSteps(answer, other);
    }

    int size() {
        return question.length + answer.length + OVERHEAD;
    }
}
