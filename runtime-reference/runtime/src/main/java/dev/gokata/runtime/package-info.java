/**
 * The simulated machine of Go's runtime, and the seams behind which its parts are rebuilt.
 *
 * <p>This package holds only the two marks that say where a type comes from: {@link dev.gokata.runtime.GoSource}
 * for what models Go, {@link dev.gokata.runtime.Simulator} for what exists only here. The areas are the packages
 * below it. Implementations of the seams live elsewhere, so that a learner can replace any of them.
 */
@NullMarked
package dev.gokata.runtime;

import org.jspecify.annotations.NullMarked;
