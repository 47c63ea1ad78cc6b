/**
 * Taking in what learners hand in, whatever it is.
 *
 * <p>{@link dev.gokata.grader.intake.SubmissionPaths} turns a command's arguments into named submissions;
 * {@link dev.gokata.grader.intake.Intake} reads one of them, once, into memory. Of a folder, a zip or a single file it
 * takes only what the kata calls editable, found by {@link dev.gokata.grader.intake.Wanted}; everything else is counted
 * and left alone. No link is followed, nothing but an ordinary file is opened, nothing is written to disk, and every
 * read has a bound, so that whatever is handed in ends as an {@link dev.gokata.grader.intake.IntakeResult}.
 */
@NullMarked
package dev.gokata.grader.intake;

import org.jspecify.annotations.NullMarked;
