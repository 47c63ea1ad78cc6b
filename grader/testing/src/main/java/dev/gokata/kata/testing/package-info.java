/**
 * What a kata's tests stand on: subjects to ask, assertions about what they answer, and how a failure reads.
 *
 * <p>A test asks a {@link dev.gokata.kata.testing.Subject} and compares its answer with a reference's by an
 * {@link dev.gokata.kata.testing.OutcomeAssert}. Which subject that is, the learner's code in this JVM or in a process
 * of its own, is decided by the {@link dev.gokata.kata.testing.Binding} in force, and a test can't tell.
 */
@NullMarked
package dev.gokata.kata.testing;

import org.jspecify.annotations.NullMarked;
