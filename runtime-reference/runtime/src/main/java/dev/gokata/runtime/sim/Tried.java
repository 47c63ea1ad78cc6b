package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * What one strategy of an exploration did.
 *
 * @param strategy its name
 * @param schedules how many it tried
 * @param claim what that shows, if nothing failed; empty if something did
 */
@Simulator
public record Tried(String strategy, int schedules, String claim) {}
