package dev.gokata.kata.testing;

/**
 * Ends jqwik's search for a smaller scenario that fails.
 *
 * <p>Of all that a try can throw, jqwik lets only this kind of error pass; whatever else counts as one more scenario that
 * fails, and to say that none fails any more would make it go through all that are left, which may be millions.
 */
final class EnoughTriedError extends OutOfMemoryError {

    private static final long serialVersionUID = 1L;

    EnoughTriedError() {
        super("enough scenarios were tried");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
