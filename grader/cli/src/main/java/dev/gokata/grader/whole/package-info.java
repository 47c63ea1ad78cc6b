/**
 * The whole of a pack, run with the learner's pieces: {@link dev.gokata.grader.whole.Pieces} finds out which these are,
 * {@link dev.gokata.grader.whole.WholeRuns} runs the programs and looks for who is to blame, and
 * {@link dev.gokata.grader.whole.WholeReport} is what came of it.
 */
@NullMarked
package dev.gokata.grader.whole;

import org.jspecify.annotations.NullMarked;
