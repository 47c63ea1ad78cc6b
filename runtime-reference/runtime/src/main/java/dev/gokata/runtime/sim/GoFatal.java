package dev.gokata.runtime.sim;

/**
 * Carries a fatal error of Go up a goroutine's stack.
 *
 * <p>The run has ended before this is thrown, so that catching it changes nothing.
 */
final class GoFatal extends Error {

    private static final long serialVersionUID = 1L;

    GoFatal(String text) {
        super(text);
    }
}
