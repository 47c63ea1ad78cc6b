package dev.gokata.grader.whole;

import dev.gokata.kata.subject.WorldClasses;
import org.jspecify.annotations.Nullable;

/**
 * What a learner has of one kata.
 *
 * @param slug the kata
 * @param state what it is
 * @param why how that shows, in a few words
 * @param classes its classes, if it is put in
 */
public record Piece(
        String slug, State state, String why, @Nullable WorldClasses classes) {

    /** What a learner's piece can be. */
    public enum State {
        /** It passes the kata's tests, and is put in. */
        GREEN("green"),
        /** It is put in without a test, as was asked for. */
        AS_IS("not tested"),
        /** It doesn't pass the kata's tests. */
        NOT_GREEN("not green"),
        /** Every task has something left to write. */
        NOT_WRITTEN("not written yet"),
        /** It doesn't compile. */
        NOT_COMPILED("does not compile"),
        /** It uses something that the kata doesn't allow. */
        REFUSED("not allowed"),
        /** It was to be left out. */
        LEFT_OUT("left out"),
        /** The kata has no place in the whole. */
        NO_PLACE("no place in it");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /**
         * Returns what reports call it.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }

    /**
     * Tells whether the piece is put into the whole.
     *
     * @return false if the reference's is
     */
    public boolean isIn() {
        return classes != null;
    }
}
