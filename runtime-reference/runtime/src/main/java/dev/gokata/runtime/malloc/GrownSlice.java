package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;

/**
 * A slice after it grew.
 *
 * <p>In Go: pointer, length and capacity.
 *
 * <p>Here: the kind of the memory instead of the pointer, and the length of its block.
 *
 * @param len elements in use
 * @param cap elements that fit, never below {@code len}
 * @param capmem bytes of all elements that fit; 0 for elements without bytes
 * @param memory where the elements are
 */
@GoSource(file = "runtime/slice.go", symbol = "slice", simplified = "no pointer, but what it points to")
public record GrownSlice(long len, long cap, long capmem, SliceMemory memory) {}
