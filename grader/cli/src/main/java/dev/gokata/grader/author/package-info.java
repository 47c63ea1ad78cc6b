/**
 * What a kata's author is given to begin with.
 *
 * <p>{@link dev.gokata.grader.author.NewKata} makes both folders of a kata, whole and compiling, in any pack.
 */
@NullMarked
package dev.gokata.grader.author;

import org.jspecify.annotations.NullMarked;
