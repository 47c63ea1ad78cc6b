package dev.gokata.runtime.channel;

import dev.gokata.runtime.GoSource;
import org.jspecify.annotations.Nullable;

/**
 * What a select came to.
 *
 * @param index the case that happened, from 0; {@link #DEFAULT} if none did
 * @param value what was received, if that case receives
 * @param recvOK whether somebody sent it
 */
@GoSource(file = "runtime/select.go", symbol = "selectgo")
public record Selected(int index, @Nullable Object value, boolean recvOK) {

    /** The index of the default case. */
    public static final int DEFAULT = -1;
}
