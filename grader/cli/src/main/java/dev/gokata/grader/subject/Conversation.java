package dev.gokata.grader.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one test and a submission have said to each other so far.
 *
 * <p>It may begin with what the submission was asked ahead: then the test gets those answers, as long as it asks those
 * questions.
 */
final class Conversation {

    private final List<Exchange> exchanges = new ArrayList<>();
    private List<Exchange> ahead;
    private int subjects;
    private boolean stepsMatter;
    private boolean unsteady;

    Conversation(List<Exchange> ahead) {
        this.ahead = ahead;
    }

    /** Numbers a subject that the test opens. */
    int open() {
        return subjects++;
    }

    void stepsMatter() {
        stepsMatter = true;
    }

    /** Returns the answer to a question that was asked ahead, or null if the test has come to where nothing was. */
    byte @Nullable [] foretold(int subject, String probe, byte[] question) {
        int next = exchanges.size();
        if (next >= ahead.size()) {
            return null;
        }
        Exchange exchange = ahead.get(next);
        if (!exchange.asks(subject, probe, question)) {
            unsteady = true;
            ahead = List.of();
            return null;
        }
        exchanges.add(exchange);
        return exchange.answer();
    }

    void heard(Exchange exchange) {
        exchanges.add(exchange);
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    boolean looksAtSteps() {
        return stepsMatter;
    }

    /** Tells whether the test asked something else than it did after the same answers before. */
    boolean isUnsteady() {
        return unsteady;
    }
}
