package dev.gokata.comparison;

import dev.gokata.runtime.sim.Body;

/**
 * The same program twice.
 *
 * @param name what it is called
 * @param isBroken whether there is a schedule under which it fails
 * @param threads with the JDK's threads, atomics and locks, for Lincheck
 * @param goroutines in the simulated world
 */
record Scenario(String name, boolean isBroken, Runnable threads, Body goroutines) {}
