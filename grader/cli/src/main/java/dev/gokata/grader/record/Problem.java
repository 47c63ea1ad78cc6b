package dev.gokata.grader.record;

import dev.gokata.kata.Refusal;

/**
 * One thing that is wrong with a submission before any test runs.
 *
 * @param file the file, as the kata names it, or "" if it is about none
 * @param line the line, from 1, or 0 if it is about none
 * @param column the column, from 1, or 0 if it is about none
 * @param message what is wrong
 * @param excerpt the source line and a caret below it, or ""
 */
public record Problem(String file, int line, int column, String message, String excerpt) {

    /**
     * Makes a problem that is about no place in a file.
     *
     * @param message what is wrong
     * @return the problem
     */
    public static Problem of(String message) {
        return new Problem("", 0, 0, message, "");
    }

    /**
     * Makes a problem of a refusal.
     *
     * @param refusal the use of something that the kata doesn't allow
     * @return the problem
     */
    public static Problem of(Refusal refusal) {
        return new Problem(refusal.file(), Math.max(0, refusal.line()), 0, refusal.what() + ": " + refusal.why(), "");
    }

    /**
     * Returns where the problem is.
     *
     * @return {@code file:line}, or the file alone, or ""
     */
    public String where() {
        return line > 0 ? file + ":" + line : file;
    }
}
