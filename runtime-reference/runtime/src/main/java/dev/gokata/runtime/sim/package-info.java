/**
 * The deterministic world: goroutines under a controlled scheduler, a virtual clock, and the search for bad schedules.
 *
 * <p>A goroutine's body is plain blocking Java. One goroutine runs at a time, and every simulated atomic, park, ready and
 * clock operation is a <i>scheduling point</i>, where a {@link dev.gokata.runtime.sim.Schedule} may let another one go
 * on. Nothing else decides: no real clock, no real thread, no chance.
 *
 * <p>Reading order: {@link dev.gokata.runtime.sim.Go}, what code in the world calls;
 * {@link dev.gokata.runtime.sim.Program} and {@link dev.gokata.runtime.sim.Run}, one run and how it ended;
 * {@link dev.gokata.runtime.sim.Schedule}; {@link dev.gokata.runtime.sim.Exploration}, many runs; then {@code World},
 * which does the scheduling, and {@code Carrier}, which does the switching. {@link dev.gokata.runtime.sim.RunReport} and
 * {@link dev.gokata.runtime.sim.ExplorationReport} tell of a run or many to whoever is not in this JVM.
 *
 * <p>Words, because two vocabularies meet here. A <i>goroutine</i> is simulated. A <i>carrier</i> is what the JVM gives it
 * to run on, a thread or a continuation, and models nothing of Go. The <i>host</i> is the real thread that asks for a
 * run and waits for it.
 *
 * <p>Left out: Go's own scheduler. Which goroutine goes on here is a rule for finding mistakes; how Go picks one is
 * modelled in the area {@code sched}.
 */
@NullMarked
package dev.gokata.runtime.sim;

import org.jspecify.annotations.NullMarked;
