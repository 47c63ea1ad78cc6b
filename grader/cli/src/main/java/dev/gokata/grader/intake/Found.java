package dev.gokata.grader.intake;

import java.io.IOException;

/**
 * One file of a submission, not yet opened.
 *
 * @param path its path in the submission, with {@code /} between the names
 * @param kind what it is
 * @param content opens it
 */
record Found(String path, Kind kind, Content content) {

    enum Kind {
        FILE("a file"),
        LINK("a link"),
        SPECIAL("a device or a pipe"),
        ENCRYPTED("encrypted");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Reads a file, but no more of it than is asked for. */
    interface Content {
        byte[] read(int atMost) throws IOException, NotReceivedException;
    }
}
