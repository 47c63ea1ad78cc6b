package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * How one run went.
 *
 * @param outcome how it ended
 * @param schedule where it left the default, as far as it did: what was asked for without what had no effect
 * @param points scheduling points that were reached
 * @param nanos the virtual time at its end
 * @param trace what happened; empty unless it was asked for
 */
@Simulator
public record Run(Outcome outcome, Schedule schedule, long points, long nanos, Trace trace) {}
