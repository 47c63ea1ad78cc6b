/**
 * A learner's loop: a file is saved, its kata's tests run, and the verdict is told.
 *
 * <p>{@link dev.gokata.grader.watch.SavedFiles} notices what is saved. {@link dev.gokata.grader.watch.Watching} decides
 * what follows from it, and is all that knows the state of the loop. The code runs in {@link
 * dev.gokata.grader.watch.WorkerMain}, a warm process that can be killed; {@link dev.gokata.grader.watch.Crew} keeps a
 * second one. {@link dev.gokata.grader.watch.Teller} is how it reads.
 */
@NullMarked
package dev.gokata.grader.watch;

import org.jspecify.annotations.NullMarked;
