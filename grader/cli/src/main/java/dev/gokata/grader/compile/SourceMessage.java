package dev.gokata.grader.compile;

/**
 * Something that is said about a place in a source.
 *
 * @param file the path of the source, as it was given, or "" if it is about none
 * @param line the line, from 1, or 0 if it is about none
 * @param column the character in the line, from 1, or 0 if it is about none
 * @param message what is said, in English, at most {@link #MAX_TEXT} characters
 * @param excerpt the line and below it a caret at the column, or ""
 */
public record SourceMessage(String file, int line, int column, String message, String excerpt) {

    /** The most characters in a message. */
    public static final int MAX_TEXT = 2_000;

    /**
     * Returns the place.
     *
     * @return {@code file:line}, or the file alone, or ""
     */
    public String where() {
        return line > 0 ? file + ":" + line : file;
    }
}
