/**
 * The reference scheduler: what stands behind the seams of {@code dev.gokata.runtime.sched}.
 *
 * <p>Reading order: {@link dev.gokata.reference.sched.CasGStatus}, {@link dev.gokata.reference.sched.LockFreeRunQ},
 * {@link dev.gokata.reference.sched.LockedGlobalRunQ}.
 */
@NullMarked
package dev.gokata.reference.sched;

import org.jspecify.annotations.NullMarked;
