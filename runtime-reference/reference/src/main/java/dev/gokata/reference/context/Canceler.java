package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.GoError;
import org.jspecify.annotations.Nullable;

/** What a context cancels with itself. */
@GoSource(file = "context/context.go", symbol = "canceler")
interface Canceler {

    /**
     * Cancels, if that has not happened.
     *
     * @param removeFromParent whether the parent still holds this, and is not just canceling it
     * @param why the error
     * @param cause the cause; null for the error itself
     */
    void cancel(boolean removeFromParent, GoError why, @Nullable GoError cause);
}
