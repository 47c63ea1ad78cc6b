/**
 * A submission's way from a file to a record: taken in, compiled, vetted, run, scored.
 *
 * <p>{@link dev.gokata.grader.grade.Grader} goes the way; {@link dev.gokata.grader.grade.Scoring} turns test results
 * into points and a verdict.
 */
@NullMarked
package dev.gokata.grader.grade;

import org.jspecify.annotations.NullMarked;
