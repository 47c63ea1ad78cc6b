package dev.gokata.kata.testing;

import org.jspecify.annotations.Nullable;

/**
 * A question that a learner's code was asked.
 *
 * @param probe the name of the probe
 * @param scenario what it was asked about
 */
public record Asked(String probe, Record scenario) {

    /** What each thread asked last. */
    static final ThreadLocal<@Nullable Asked> LAST = new ThreadLocal<>();
}
