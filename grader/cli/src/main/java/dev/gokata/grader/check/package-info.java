/**
 * Proves that a kata is whole: its files agree, its stub is red for the right reason, its solution green, its mutants
 * dead.
 *
 * <p>{@link dev.gokata.grader.check.KataCheck} goes through it; what is missing comes back as {@link
 * dev.gokata.grader.check.Finding}s, each with the fix.
 */
@NullMarked
package dev.gokata.grader.check;

import org.jspecify.annotations.NullMarked;
