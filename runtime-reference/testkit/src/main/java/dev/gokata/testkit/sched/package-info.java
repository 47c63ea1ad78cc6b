/**
 * Pictures of the scheduler: {@link dev.gokata.testkit.sched.RunQPicture} of a queue, and
 * {@link dev.gokata.testkit.sched.LifePicture} of the states that a goroutine goes through.
 */
@NullMarked
package dev.gokata.testkit.sched;

import org.jspecify.annotations.NullMarked;
