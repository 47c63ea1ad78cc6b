/**
 * Generators and pictures for the garbage collector: {@link dev.gokata.testkit.gc.GcPrograms} runs beside a collection,
 * {@link dev.gokata.testkit.gc.GcStates} are moments of one, and {@link dev.gokata.testkit.gc.HeapPicture} draws both.
 *
 * <p>The generators shrink towards short programs on few objects, and towards a collector that goes first.
 */
@NullMarked
package dev.gokata.testkit.gc;

import org.jspecify.annotations.NullMarked;
