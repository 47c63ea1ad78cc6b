/** The whole machine with a reference behind every seam: {@link dev.gokata.reference.machine.ReferenceSeams}. */
@NullMarked
package dev.gokata.reference.machine;

import org.jspecify.annotations.NullMarked;
