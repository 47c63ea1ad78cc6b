/** Generators for the simulated memory: {@link dev.gokata.testkit.memory.MemorySteps}. */
@NullMarked
package dev.gokata.testkit.memory;

import org.jspecify.annotations.NullMarked;
