package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A deadline, a signal to stop, and values that belong to one request, for everybody who works on it.
 *
 * <p>In Go: an interface of four methods. A context never changes; who needs another one derives a child.
 *
 * <p>Here: the same, nil being null. {@code toString} is Go's {@code String}.
 */
@GoSource(file = "context/context.go", symbol = "Context")
public interface Context {

    /**
     * Returns when the context is canceled by itself.
     *
     * @return a virtual time in nanoseconds; empty if there is no deadline
     */
    OptionalLong deadline();

    /**
     * Returns what is closed when work should stop, the same at each call.
     *
     * @return null if the context can never be canceled
     */
    @Nullable
    Done done();

    /**
     * Returns why the context was canceled.
     *
     * @return null as long as {@link #done} is open; then always the same
     */
    @Nullable
    GoError err();

    /**
     * Returns the value of a key.
     *
     * @param key what it was given with
     * @return null if neither this context nor one above has a value of that key
     */
    @Nullable
    Object value(Object key);
}
