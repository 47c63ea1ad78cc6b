/**
 * Generators and a judge for locks, and pictures: {@link dev.gokata.testkit.sync.LockProgram},
 * {@link dev.gokata.testkit.sync.LockPrograms} and {@link dev.gokata.testkit.sync.MutexPicture}.
 *
 * <p>They shrink towards few goroutines that lock once and hold for no time.
 */
@NullMarked
package dev.gokata.testkit.sync;

import org.jspecify.annotations.NullMarked;
