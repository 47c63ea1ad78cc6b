/**
 * The reference stacks: what stands behind the seams of {@code dev.gokata.runtime.stack}.
 *
 * <p>Reading order: {@link dev.gokata.reference.stack.OrderedStackAllocator}, on {@code StackPool} and
 * {@code StackCache}; {@link dev.gokata.reference.stack.DoublingStackGrower};
 * {@link dev.gokata.reference.stack.AdjustingStackCopier}, with {@code FrameAdjuster}, {@code ChannelAdjuster} and
 * {@code PointerAdjuster}; {@link dev.gokata.reference.stack.HalvingStackShrinker}; and
 * {@link dev.gokata.reference.stack.StartingStackSize}.
 *
 * <p>Left out: the segmented stacks of Go before 1.3.
 */
@NullMarked
package dev.gokata.reference.stack;

import org.jspecify.annotations.NullMarked;
