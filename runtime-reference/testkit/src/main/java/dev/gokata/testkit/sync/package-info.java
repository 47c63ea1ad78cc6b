/**
 * Generators and a judge for locks: {@link dev.gokata.testkit.sync.LockProgram} and
 * {@link dev.gokata.testkit.sync.LockPrograms}.
 *
 * <p>They shrink towards few goroutines that lock once and hold for no time.
 */
@NullMarked
package dev.gokata.testkit.sync;

import org.jspecify.annotations.NullMarked;
