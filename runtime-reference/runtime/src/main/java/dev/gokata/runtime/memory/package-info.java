/**
 * The simulated address space: words in regions, faults that say what lives there, and a log of accesses.
 *
 * <p>Reading order: {@link dev.gokata.runtime.memory.AddressSpace}, which everything else serves, then
 * {@link dev.gokata.runtime.memory.Region} and {@link dev.gokata.runtime.memory.MemoryFault}, then
 * {@link dev.gokata.runtime.memory.AccessLog}.
 *
 * <p>Left out: bytes and other parts of a word, protection of pages, and everything that an operating system does
 * about physical memory.
 */
@NullMarked
package dev.gokata.runtime.memory;

import org.jspecify.annotations.NullMarked;
