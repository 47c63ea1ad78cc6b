/**
 * How similar submissions are, by JPlag in a process of its own.
 *
 * <p>{@link dev.gokata.grader.similar.Comparison} takes submissions in and lays them out;
 * {@link dev.gokata.grader.similar.JPlagProcess} runs JPlag over them and reads what it says. JPlag is under GPL-3 and no
 * part of this: its jars are beside the repository's own module for it, or there is no comparing.
 */
@NullMarked
package dev.gokata.grader.similar;

import org.jspecify.annotations.NullMarked;
