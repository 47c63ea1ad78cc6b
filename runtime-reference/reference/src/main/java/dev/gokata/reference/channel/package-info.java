/**
 * The reference channels: what stands behind the seam of {@code dev.gokata.runtime.channel}.
 *
 * <p>Reading order: {@link dev.gokata.reference.channel.LockedChannels}; {@code ChanSend} and {@code ChanRecv}, which mirror
 * each other; {@code ChanClose}; {@code SelectGo}, which does them all at once.
 */
@NullMarked
package dev.gokata.reference.channel;

import org.jspecify.annotations.NullMarked;
