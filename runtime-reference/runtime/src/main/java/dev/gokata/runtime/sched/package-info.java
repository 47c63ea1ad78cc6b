/**
 * The scheduler: its values, and the seams of its parts.
 *
 * <p>Reading order: {@link dev.gokata.runtime.sched.GStatus} and {@link dev.gokata.runtime.sched.GTransition}, what a
 * goroutine can be and what happens to it; {@link dev.gokata.runtime.sched.GLifecycle}, what comes of it and by whom;
 * {@link dev.gokata.runtime.sched.GStatusWord}, the operations on the word that holds
 * it; {@link dev.gokata.runtime.sched.G}, {@link dev.gokata.runtime.sched.M} and {@link dev.gokata.runtime.sched.P};
 * then the queues, {@link dev.gokata.runtime.sched.RunQFields} and {@link dev.gokata.runtime.sched.RunQ} of one P and
 * {@link dev.gokata.runtime.sched.GlobalRunQ} of all.
 *
 * <p>A G of this package is a value that algorithms queue and change. It is not what runs in the world, which is a
 * {@link dev.gokata.runtime.sim.Goroutine}: here the goroutines of the world play the threads that queue and steal.
 *
 * <p>Left out: timers, the network poller, idle Ps and Ms.
 */
@NullMarked
package dev.gokata.runtime.sched;

import org.jspecify.annotations.NullMarked;
