/**
 * Generators for the allocator: {@link dev.gokata.testkit.malloc.RequestSizes} and
 * {@link dev.gokata.testkit.malloc.ClassTables}.
 *
 * <p>They favour the values where implementations go wrong, and shrink towards small sizes and short tables.
 */
@NullMarked
package dev.gokata.testkit.malloc;

import org.jspecify.annotations.NullMarked;
