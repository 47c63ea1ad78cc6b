package dev.gokata.kata.testing;

import dev.gokata.kata.Outcome;

/** Where a kata's tests begin their assertions. */
public final class KataAssertions {

    private KataAssertions() {}

    /**
     * Begins an assertion about what came of asking a subject.
     *
     * @param <O> the observation
     * @param outcome what came of it
     * @return the assertion
     */
    public static <O extends Record> OutcomeAssert<O> assertThat(Outcome<O> outcome) {
        return new OutcomeAssert<>(outcome);
    }
}
