/** The whole that the pieces of this pack's katas are parts of: {@link dev.gokata.whole.WholeMachine}. */
@NullMarked
package dev.gokata.whole;

import org.jspecify.annotations.NullMarked;
