/** How fast the deterministic world is. */
@NullMarked
package dev.gokata.bench.sim;

import org.jspecify.annotations.NullMarked;
