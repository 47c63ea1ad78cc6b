/**
 * The small vocabulary a kata is written in.
 *
 * <p>A kata is a function from a scenario to an observation. A {@link dev.gokata.kata.Kata} names the learner's piece
 * and its {@link dev.gokata.kata.Probe}s; a probe runs the piece on a scenario and records what it saw; what comes back
 * is an {@link dev.gokata.kata.Outcome}. Read them in that order.
 *
 * <p>Nothing here knows about tests, grading or what a kata teaches: this is all of our code that a submission meets.
 */
@NullMarked
package dev.gokata.kata;

import org.jspecify.annotations.NullMarked;
