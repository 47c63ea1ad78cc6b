package dev.gokata.grader.record;

import java.time.Instant;

/**
 * When a submission was graded. Differs from run to run, and decides nothing.
 *
 * @param startedAt when its intake began
 * @param finishedAt when its record was complete
 */
public record Times(Instant startedAt, Instant finishedAt) {}
