/**
 * What a kata says of itself: {@code kata.toml} and the numbered rules of its brief, read strictly.
 *
 * <p>A mistake in these files is an author's, and is told as one sentence that names the file, the key and the fix.
 */
@NullMarked
package dev.gokata.kata.meta;

import org.jspecify.annotations.NullMarked;
