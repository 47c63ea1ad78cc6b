/**
 * Programs of channels and all that may come of them, and channels drawn as text.
 *
 * <p>Reading order: {@link dev.gokata.testkit.channel.ChannelModel}, {@link dev.gokata.testkit.channel.ChannelResults},
 * {@link dev.gokata.testkit.channel.ChannelPrograms}; {@link dev.gokata.testkit.channel.ChannelPicture}.
 */
@NullMarked
package dev.gokata.testkit.channel;

import org.jspecify.annotations.NullMarked;
