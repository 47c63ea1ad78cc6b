package dev.gokata.kata.wire;

import org.jspecify.annotations.Nullable;

/** Says that bytes are not what the reader was told to expect. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what was expected and found, in one sentence
     */
    public WireException(String message) {
        super(message);
    }

    WireException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
