/**
 * The {@code kata} command.
 *
 * <p>A class a command; {@link dev.gokata.grader.cli.Main} maps what they throw to exit codes: 0 passed, 1 graded and
 * below the bar, 2 wrong usage, 3 our fault.
 */
@NullMarked
package dev.gokata.grader.cli;

import org.jspecify.annotations.NullMarked;
