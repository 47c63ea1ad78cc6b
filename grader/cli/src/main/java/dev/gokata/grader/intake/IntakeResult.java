package dev.gokata.grader.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What came of taking in a submission. */
public sealed interface IntakeResult {

    /**
     * Every file that the kata asks for was there.
     *
     * @param files their texts by the paths that the kata gives them, in the order of the paths
     * @param ignored how many other files were left alone
     * @param sha256 the SHA-256 of the texts and their paths, in lower-case hexadecimal: the same for the same texts,
     *     however they were handed in
     */
    record Received(Map<String, String> files, int ignored, String sha256) implements IntakeResult {

        /** Copies the map. */
        public Received {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }

    /**
     * The submission can't be graded as it is.
     *
     * @param reason what kind of trouble it is
     * @param sentence what is wrong and what to do, for the learner
     * @param file the file, as the kata names it, or "" if it is about none
     * @param line the line, from 1, or 0 if it is about none
     */
    record NotReceived(Reason reason, String sentence, String file, int line) implements IntakeResult {

        /**
         * Makes a result that is about no place in a file.
         *
         * @param reason what kind of trouble it is
         * @param sentence what is wrong and what to do, for the learner
         */
        public NotReceived(Reason reason, String sentence) {
            this(reason, sentence, "", 0);
        }

        /** Checks that there is something to tell. */
        public NotReceived {
            Objects.requireNonNull(reason);
            if (sentence.isBlank()) {
                throw new IllegalArgumentException("a submission that is not received needs a reason in words");
            }
        }
    }

    /** Why a submission can't be graded. */
    enum Reason {
        /** A file that the kata asks for is not in it. */
        MISSING_FILE,
        /** It is not in a form that can be taken in. */
        REJECTED,
        /** A file that the kata asks for is no text that a compiler can read. */
        NO_TEXT
    }
}
