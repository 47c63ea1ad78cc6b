/**
 * Channels and select: their values, and the seam of the operations on them.
 *
 * <p>Reading order: {@link dev.gokata.runtime.channel.HChan}, a channel; {@link dev.gokata.runtime.channel.Sudog} and
 * {@link dev.gokata.runtime.channel.WaitQ}, who waits for it; {@link dev.gokata.runtime.channel.Channels}, what is done
 * with it; {@link dev.gokata.runtime.channel.HandOff}, the heart of that; then
 * {@link dev.gokata.runtime.channel.Selects} with {@link dev.gokata.runtime.channel.SelectCase}. A
 * {@link dev.gokata.runtime.channel.ChannelProgram} says what goroutines do with channels, and a
 * {@link dev.gokata.runtime.channel.ChannelState} what a channel looks like at one moment, both as plain data.
 *
 * <p>Left out: the channels of timers, and those of {@code synctest} bubbles.
 */
@NullMarked
package dev.gokata.runtime.channel;

import org.jspecify.annotations.NullMarked;
