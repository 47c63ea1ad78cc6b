package dev.gokata.grader.compile;

import java.io.Writer;

/** Keeps the first characters written to it, and drops the rest. */
final class BoundedWriter extends Writer {

    private static final int MAX_KEPT = 8_192;

    private final StringBuilder kept = new StringBuilder();

    String text() {
        return kept.toString();
    }

    @Override
    public void write(char[] characters, int from, int length) {
        kept.append(characters, from, Math.min(length, MAX_KEPT - kept.length()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
