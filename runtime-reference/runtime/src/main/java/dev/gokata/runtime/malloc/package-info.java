/**
 * The memory allocator: its constants, its values, and the seams of its parts.
 *
 * <p>Reading order: {@link dev.gokata.runtime.malloc.MallocConstants}, then
 * {@link dev.gokata.runtime.malloc.SizeClass}, one row of the table that everything else is built on, then
 * {@link dev.gokata.runtime.malloc.SizeClassTable}, which picks the row for a request. On top of it stands
 * {@link dev.gokata.runtime.malloc.SliceGrower}, with the values it takes and gives.
 */
@NullMarked
package dev.gokata.runtime.malloc;

import org.jspecify.annotations.NullMarked;
