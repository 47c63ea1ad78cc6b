/**
 * The explorer beside Lincheck, on the same programs.
 *
 * <p>{@link dev.gokata.comparison.Comparison} runs them; a {@link dev.gokata.comparison.Scenario} is a program in both
 * languages.
 */
@org.jspecify.annotations.NullMarked
package dev.gokata.comparison;
