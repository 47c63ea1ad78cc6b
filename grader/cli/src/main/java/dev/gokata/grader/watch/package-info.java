/**
 * A learner's loop: a file is saved, its kata's tests run, and the verdict is told.
 *
 * <p>{@link dev.gokata.grader.watch.SavedFiles} notices what is saved. {@link dev.gokata.grader.watch.Watching} decides
 * what follows from it. {@link dev.gokata.grader.watch.Runs} sees to it that a run comes to an end: its tests are shared,
 * as {@link dev.gokata.grader.watch.Split} says, by the two processes of a {@link dev.gokata.grader.watch.Crew}, each a
 * {@link dev.gokata.grader.watch.WorkerMain}, which stay warm and can be killed. {@link
 * dev.gokata.grader.watch.Running} puts together what they say. {@link dev.gokata.grader.watch.Teller} is how it reads.
 */
@NullMarked
package dev.gokata.grader.watch;

import org.jspecify.annotations.NullMarked;
