/**
 * Grading many submissions: several at once, each once, and none lost.
 *
 * <p>{@link dev.gokata.grader.batch.Batch} takes submissions in, asks its {@link dev.gokata.grader.batch.Journal} which
 * of them are graded, and hands the others to {@link dev.gokata.grader.batch.Workers}.
 */
@NullMarked
package dev.gokata.grader.batch;

import org.jspecify.annotations.NullMarked;
