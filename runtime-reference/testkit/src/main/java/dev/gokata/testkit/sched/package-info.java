/**
 * Pictures of the scheduler's queues: {@link dev.gokata.testkit.sched.RunQPicture}.
 */
@NullMarked
package dev.gokata.testkit.sched;

import org.jspecify.annotations.NullMarked;
