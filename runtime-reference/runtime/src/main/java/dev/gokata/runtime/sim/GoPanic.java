package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;

/**
 * A panic of Go, on its way up a goroutine's stack.
 *
 * <p>In Go: deferred calls run, and one of them may recover.
 *
 * <p>Here: a Java exception, so {@code finally} is a deferred call and {@code catch} recovers.
 */
@GoSource(file = "runtime/panic.go", symbol = "gopanic", simplified = "the value is its text")
public final class GoPanic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes a panic.
     *
     * @param value the value's text, without the word panic
     */
    public GoPanic(String value) {
        super(value);
    }
}
