package dev.gokata.grader.subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a submission has answered so far, so that it need not be asked again.
 *
 * <p>Of code that holds something in static fields nothing is kept. All other makes new objects at each question, and has
 * no way to answer the same question differently.
 */
final class Answers {

    /* Past this all is forgotten, and asked again. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int OVERHEAD = 120;

    private final boolean keepsState;

    private final Map<Question, Answer> known = new HashMap<>();
    private long bytes;

    /** An answer, which may be on its way. */
    static final class Answer {

        private byte @Nullable [] bytes;

        /** Returns what was answered, or null if that isn't here yet. */
        byte @Nullable [] bytes() {
            return bytes;
        }
    }

    private record Question(String probe, byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question question
                    && probe.equals(question.probe)
                    && Arrays.equals(bytes, question.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * probe.hashCode() + Arrays.hashCode(bytes);
        }
    }

    Answers(boolean keepsState) {
        this.keepsState = keepsState;
    }

    /** Returns the answer to a question, or null if it has to be asked. */
    @Nullable
    Answer to(String probe, byte[] question) {
        return known.get(new Question(probe, question));
    }

    /** Makes room for the answer to a question that is asked now. */
    Answer expect(String probe, byte[] question) {
        Answer answer = new Answer();
        if (!keepsState) {
            known.put(new Question(probe, question), answer);
            took(question.length + OVERHEAD);
        }
        return answer;
    }

    /** Takes an answer that was expected. */
    void arrived(Answer expected, byte[] answer) {
        expected.bytes = answer;
        if (!keepsState) {
            took(answer.length);
        }
    }

    private void took(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            known.clear();
            bytes = 0;
        }
    }
}
