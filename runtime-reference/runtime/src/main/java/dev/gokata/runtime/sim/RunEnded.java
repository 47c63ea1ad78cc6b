package dev.gokata.runtime.sim;

/**
 * Unwinds a goroutine whose run has ended, so that its {@code finally} blocks run.
 *
 * <p>It is thrown again at every scheduling point that is reached on the way, so a {@code finally} block gets as far as its
 * first one.
 */
final class RunEnded extends Error {

    static final RunEnded INSTANCE = new RunEnded();

    private static final long serialVersionUID = 1L;

    private RunEnded() {
        super("the run has ended", null, false, false);
    }
}
