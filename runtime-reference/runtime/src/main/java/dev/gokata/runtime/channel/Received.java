package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * What a receive came to.
 *
 * @param selected whether it happened; false only for a receive that doesn't wait and found nothing
 * @param value the value, or the zero value
 * @param ok whether somebody sent the value: false if the channel was closed and empty
 * @param <E> the type of the channel's elements
 */
@GoSource(file = "runtime/chan.go", symbol = "chanrecv")
public record Received<E>(boolean selected, @Nullable E value, boolean ok) {}
