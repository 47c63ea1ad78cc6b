package dev.gokata.grader.watch;

/** Something that happens to the loop. */
public sealed interface Event {

    /**
     * A worker has said something.
     *
     * @param worker which
     * @param report what
     */
    record Said(int worker, Report report) implements Event {}

    /**
     * A worker is gone.
     *
     * @param worker which
     * @param how as the end of a sentence about it
     */
    record Lost(int worker, String how) implements Event {}

    /**
     * Somebody pressed a key.
     *
     * @param key which
     */
    record Key(char key) implements Event {}

    /** Nobody will press a key any more. */
    record InputEnded() implements Event {}
}
