/**
 * The reference contexts: what stands behind the seam of {@code dev.gokata.runtime.context}.
 *
 * <p>Reading order: {@link dev.gokata.reference.context.TreeContexts}, the functions of the package; then
 * {@code CancelCtx}, which holds its children and cancels them; then what differs in the other four.
 *
 * <p>Everything here runs in the simulated world, and its state belongs to one run.
 */
@NullMarked
package dev.gokata.reference.context;

import org.jspecify.annotations.NullMarked;
