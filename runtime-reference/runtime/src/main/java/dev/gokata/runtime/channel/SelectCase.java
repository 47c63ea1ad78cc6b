package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * A case of a select.
 *
 * <p>In Go: those that send stand before those that receive in one array. Here: in the order of the source text.
 *
 * @param c the channel, or null for the nil channel, whose case never happens
 * @param isSend whether it sends, or else receives
 * @param elem the value to send
 * @param <E> the type of the channel's elements
 */
@GoSource(file = "runtime/select.go", symbol = "scase")
public record SelectCase<E>(
        @Nullable HChan<E> c, boolean isSend, @Nullable E elem) {

    /**
     * Makes a case that sends.
     *
     * @param c the channel, or null
     * @param elem the value
     * @param <E> the type of the channel's elements
     * @return the case
     */
    public static <E> SelectCase<E> send(@Nullable HChan<E> c, @Nullable E elem) {
        return new SelectCase<>(c, true, elem);
    }

    /**
     * Makes a case that receives.
     *
     * @param c the channel, or null
     * @param <E> the type of the channel's elements
     * @return the case
     */
    public static <E> SelectCase<E> receive(@Nullable HChan<E> c) {
        return new SelectCase<>(c, false, null);
    }
}
