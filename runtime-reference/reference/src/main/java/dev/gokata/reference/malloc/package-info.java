/**
 * The reference allocator: what stands behind the seams of {@code dev.gokata.runtime.malloc}.
 *
 * <p>Reading order: {@link dev.gokata.reference.malloc.SizeClasses}, then the algorithm that chooses Go's classes
 * ({@code SizeClassGenerator}), then {@link dev.gokata.reference.malloc.SpanClass} and
 * {@link dev.gokata.reference.malloc.HeapLayout}, which say how many objects a span really holds. Then
 * {@link dev.gokata.reference.malloc.SmoothSliceGrower}, which rounds the capacities of slices up to classes.
 *
 * <p>Left out: {@code divMagic}, the multiplication that finds an object's index without dividing.
 */
@NullMarked
package dev.gokata.reference.malloc;

import org.jspecify.annotations.NullMarked;
