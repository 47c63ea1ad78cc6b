package dev.gokata.grader.watch;

/** Something that happens to the loop. */
public sealed interface Event {

    /**
     * The worker that works has said something.
     *
     * @param report what
     */
    record Said(Report report) implements Event {}

    /**
     * The worker that works is gone.
     *
     * @param how as the end of a sentence about it
     */
    record Lost(String how) implements Event {}

    /**
     * Somebody pressed a key.
     *
     * @param key which
     */
    record Key(char key) implements Event {}

    /** Nobody will press a key any more. */
    record InputEnded() implements Event {}
}
