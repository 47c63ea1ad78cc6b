/**
 * The canonical record of grading, as plain data.
 *
 * <p>A {@link dev.gokata.grader.record.GradeReport} is a run; it holds one
 * {@link dev.gokata.grader.record.SubmissionRecord} for each submission and kata, and every report is made from it
 * alone. Read those two first, then {@link dev.gokata.grader.record.Verdict} and
 * {@link dev.gokata.grader.record.TestStatus}.
 *
 * <p>What a regrade may change stands apart, in {@link dev.gokata.grader.record.Usage} and
 * {@link dev.gokata.grader.record.Times}. Everything else is the same, byte for byte, when the same submission is
 * graded again by the same version. Text from submissions is held as it came: each report makes it safe for its format.
 */
@NullMarked
package dev.gokata.grader.record;

import org.jspecify.annotations.NullMarked;
