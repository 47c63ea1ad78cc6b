/**
 * What a learner has come to: which tasks are solved, by which tests, and how often one has failed in a row.
 *
 * <p>{@link dev.gokata.grader.progress.Progress} keeps it in one small file, {@code .kata/state.json} at the pack's root, by
 * the ids of katas. The folder keeps itself out of git. Nothing is lost with the file but what the next run of tests finds
 * out again.
 */
@NullMarked
package dev.gokata.grader.progress;

import org.jspecify.annotations.NullMarked;
