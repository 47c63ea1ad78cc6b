/**
 * Generators for the deterministic world: {@link dev.gokata.testkit.sim.Schedules}.
 *
 * <p>They shrink towards the default schedule, so what is left of a counterexample is what it needs.
 */
@NullMarked
package dev.gokata.testkit.sim;

import org.jspecify.annotations.NullMarked;
