/**
 * Telling what came of grading, each report whole or not at all.
 *
 * <p>{@link dev.gokata.grader.report.ResultsJson} is the canonical form, which can be read back;
 * {@link dev.gokata.grader.report.TerminalTable} is for people; {@link dev.gokata.grader.report.ReportFormat} lists the
 * others, and {@link dev.gokata.grader.report.Reports} writes them. All are made from a {@link dev.gokata.grader.record.GradeReport} alone. Text that comes from submissions
 * passes {@link dev.gokata.grader.report.SafeText} on its way into each of them, and
 * {@link dev.gokata.grader.report.WholeFile} is how a report reaches the disk.
 */
@NullMarked
package dev.gokata.grader.report;

import org.jspecify.annotations.NullMarked;
