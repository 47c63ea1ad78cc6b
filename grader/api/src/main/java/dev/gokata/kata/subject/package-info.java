/**
 * Where a learner's code runs: a world of its own, in this process or in another.
 *
 * <p>{@link dev.gokata.kata.subject.SubjectWorld} loads and asks; {@link dev.gokata.kata.subject.SubjectMain} is the
 * process that holds one. Both ways of asking go through the same world and the same bytes, so they can't disagree.
 */
@NullMarked
package dev.gokata.kata.subject;

import org.jspecify.annotations.NullMarked;
