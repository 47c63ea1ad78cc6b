/**
 * The reference synchronization: what stands behind the seams of {@code dev.gokata.runtime.sync}.
 *
 * <p>Reading order: {@link dev.gokata.reference.sync.SemaTable}, where goroutines wait;
 * {@link dev.gokata.reference.sync.Mutex}, which lets them wait there as rarely as it can, with
 * {@link dev.gokata.reference.sync.ActiveSpin} to decide when.
 *
 * <p>Everything here runs in the simulated world, and its state belongs to one run.
 */
@NullMarked
package dev.gokata.reference.sync;

import org.jspecify.annotations.NullMarked;
