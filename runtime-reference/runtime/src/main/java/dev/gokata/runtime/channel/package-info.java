/**
 * Channels and select: their values, and the seam of the operations on them.
 *
 * <p>Reading order: {@link dev.gokata.runtime.channel.HChan}, a channel; {@link dev.gokata.runtime.channel.Sudog} and
 * {@link dev.gokata.runtime.channel.WaitQ}, who waits for it; {@link dev.gokata.runtime.channel.Channels}, what is done
 * with it; then {@link dev.gokata.runtime.channel.SelectCase}.
 *
 * <p>Left out: the channels of timers, and those of {@code synctest} bubbles.
 */
@NullMarked
package dev.gokata.runtime.channel;

import org.jspecify.annotations.NullMarked;
