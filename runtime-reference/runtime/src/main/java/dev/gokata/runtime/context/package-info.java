/**
 * Contexts: what they answer, and the seam that makes them.
 *
 * <p>Reading order: {@link dev.gokata.runtime.context.Context}; {@link dev.gokata.runtime.context.Contexts}, with the rules
 * of the tree; {@link dev.gokata.runtime.context.Done}, on which goroutines wait; and
 * {@link dev.gokata.runtime.context.Derived}, which passes on to the parent what a context doesn't answer itself.
 *
 * <p>Left out: contexts of types that the package doesn't know, for which Go starts a goroutine each, and {@code TODO},
 * which differs from {@code Background} by its name alone.
 */
@NullMarked
package dev.gokata.runtime.context;

import org.jspecify.annotations.NullMarked;
