package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;

/**
 * An error of Go's.
 *
 * <p>In Go: any value with a method {@code Error}; those of {@code errors.New} are only equal to themselves.
 *
 * <p>Here: its text, and two with the same text are equal.
 *
 * @param text what {@code Error} answers
 */
@GoSource(file = "errors/errors.go", symbol = "errorString", simplified = "equal by text")
public record GoError(String text) {

    /** Why a context is canceled that was canceled by a call. */
    public static final GoError CANCELED = new GoError("context canceled");

    /** Why a context is canceled whose deadline has come. */
    public static final GoError DEADLINE_EXCEEDED = new GoError("context deadline exceeded");

    @Override
    public String toString() {
        return text;
    }
}
