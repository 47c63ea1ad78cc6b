/**
 * The counter of one subject's world.
 *
 * <p>Every world defines its own copy of these classes, so that two worlds in one JVM never share a count. A learner's
 * code is rewritten to call them, and may not name them itself.
 */
@NullMarked
package dev.gokata.kata.counted;

import org.jspecify.annotations.NullMarked;
