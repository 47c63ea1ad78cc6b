package dev.gokata.grader.subject;

import dev.gokata.grader.run.TestResult;
import java.util.List;

/**
 * All that a test asked a submission, what it was answered, and what came of it.
 *
 * <p>A test is given its seed and sees of a submission nothing but the answers. So it comes to the same result again when
 * it gets the same answers, whoever gives them: that is why a transcript can stand for a run of the test.
 *
 * <p>Two are the same only if they are one: each is what was said once.
 */
final class Transcript {

    private final List<Exchange> exchanges;
    private final boolean stepsMatter;
    private final TestResult result;
    private final long bytes;

    /**
     * Writes down what was said.
     *
     * @param exchanges the questions with their answers, in their order
     * @param stepsMatter whether the test looked at how much work was counted
     * @param result what came of it
     */
    Transcript(List<Exchange> exchanges, boolean stepsMatter, TestResult result) {
        this.exchanges = List.copyOf(exchanges);
        this.stepsMatter = stepsMatter;
        this.result = result;
        this.bytes = this.exchanges.stream().mapToLong(Exchange::size).sum();
    }

    TestResult result() {
        return result;
    }

    int size() {
        return exchanges.size();
    }

    Exchange get(int place) {
        return exchanges.get(place);
    }

    /** Tells whether the test can't tell an answer at some place from this one's. */
    boolean hasAnswer(int place, byte[] answer) {
        return place < size() && exchanges.get(place).isAnsweredBy(answer, stepsMatter);
    }

    long bytes() {
        return bytes;
    }
}
