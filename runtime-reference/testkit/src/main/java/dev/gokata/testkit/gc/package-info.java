/**
 * Generators for the garbage collector: {@link dev.gokata.testkit.gc.GcPrograms}.
 *
 * <p>They shrink towards short programs on few objects, and towards a collector that goes first.
 */
@NullMarked
package dev.gokata.testkit.gc;

import org.jspecify.annotations.NullMarked;
