package dev.gokata.kata.counted;

/** Ends a learner's code that has used up its steps. */
public final class OutOfStepsError extends Error {

    private static final long serialVersionUID = 1L;

    OutOfStepsError() {
        super("out of steps");
    }
}
