/**
 * A kata's tests, compiled and run.
 *
 * <p>{@link dev.gokata.grader.run.KataTests} compiles them and lists what is expected of a run;
 * {@link dev.gokata.grader.run.TestRun} runs them against a binding and reports a result for every test expected.
 */
@NullMarked
package dev.gokata.grader.run;

import org.jspecify.annotations.NullMarked;
