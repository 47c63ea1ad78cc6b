/**
 * What is taken elsewhere to grade there: {@link dev.gokata.grader.bundle.AutograderZip}, for Gradescope.
 *
 * <p>A bundle has the command itself, the katas asked for, their hidden tests, and nothing more of the teacher's half.
 */
@NullMarked
package dev.gokata.grader.bundle;

import org.jspecify.annotations.NullMarked;
