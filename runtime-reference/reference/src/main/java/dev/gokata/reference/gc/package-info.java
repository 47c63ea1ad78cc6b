/**
 * The reference collector: what stands behind the seams of {@code dev.gokata.runtime.gc}.
 *
 * <p>Reading order: {@link dev.gokata.reference.gc.TriColorMarker}; then the write barriers, from the one that does nothing
 * over {@link dev.gokata.reference.gc.DijkstraBarrier} and {@link dev.gokata.reference.gc.YuasaBarrier}, which each lose
 * objects when stacks are scanned once, to {@link dev.gokata.reference.gc.HybridBarrier} and
 * {@link dev.gokata.reference.gc.UnconditionalHybridBarrier}, which don't; {@link dev.gokata.reference.gc.TriColor}, the
 * invariants that say why.
 */
@NullMarked
package dev.gokata.reference.gc;

import org.jspecify.annotations.NullMarked;
