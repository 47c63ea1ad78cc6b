package dev.gokata.grader.subject;

import dev.gokata.grader.run.ExpectedTest;
import dev.gokata.grader.run.TestResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a submission what a test will ask, going by the transcripts of that test, without waiting for each answer.
 *
 * <p>If the answers are those of a transcript to its end, the test's result is known, and the test need not be run.
 */
final class AskingAhead {

    /*
     * The most bytes of questions on their way. As they fit into a pipe, this side never waits for the other to read while
     * the other waits for this side to read.
     */
    private static final int WINDOW_BYTES = 12 * 1024;

    private final Asked asked;
    private final Transcripts transcripts;

    /** Whoever is asked. */
    interface Asked {

        /** Puts a question behind those that wait for an answer. */
        void put(Exchange question);

        /** Waits for the answer to the question that waits longest. */
        byte[] take();

        /** Tells whether a question that no test would have asked may change later answers. */
        boolean remembers();
    }

    /**
     * What came of asking ahead.
     *
     * @param told what was asked and answered, up to the first answer that no transcript has
     * @param result the test's result, or null if it isn't known
     */
    record Outcome(List<Exchange> told, @Nullable TestResult result) {}

    AskingAhead(Asked asked, Transcripts transcripts) {
        this.asked = asked;
        this.transcripts = transcripts;
    }

    /**
     * Asks.
     *
     * @throws dev.gokata.kata.testing.SubjectLost if the submission's process ends over it
     */
    Outcome of(ExpectedTest test) {
        List<Transcript> like = new ArrayList<>(transcripts.of(test));
        List<Exchange> told = new ArrayList<>();
        while (!like.isEmpty()) {
            Transcript guide = like.get(0);
            follow(guide, like, told);
            if (told.size() == guide.size() && !like.isEmpty() && like.get(0) == guide) {
                transcripts.wasOfUse(test, guide);
                return new Outcome(told, guide.result());
            }
            if (asked.remembers()) {
                return new Outcome(List.of(), null);
            }
        }
        return new Outcome(told, null);
    }

    /* Goes on from what was told, until it has told all of the guide or was told something else. */
    private void follow(Transcript guide, List<Transcript> like, List<Exchange> told) {
        int put = told.size();
        int onTheirWay = 0;
        while (told.size() < guide.size()) {
            // Many at once: each time this side sends, the other may have to be woken.
            boolean few = onTheirWay <= WINDOW_BYTES / 2;
            while (few
                    && put < guide.size()
                    && (onTheirWay == 0 || onTheirWay + size(guide.get(put)) <= WINDOW_BYTES)) {
                asked.put(guide.get(put));
                onTheirWay += size(guide.get(put));
                put++;
            }
            int place = told.size();
            Exchange question = guide.get(place);
            byte[] answer = asked.take();
            onTheirWay -= size(question);
            told.add(new Exchange(question.subject(), question.probe(), question.question(), answer));
            like.removeIf(each -> !each.hasAnswer(place, answer));
            if (like.isEmpty() || like.get(0) != guide) {
                for (int left = put - told.size(); left > 0; left--) {
                    asked.take();
                }
                return;
            }
        }
    }

    private static int size(Exchange question) {
        // The numbers and the name that travel with it take less than this, for all names that a kata gives.
        return question.question().length + question.probe().length() * 2 + 32;
    }
}
