package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;

/**
 * A panic of the runtime itself.
 *
 * <p>In Go: {@code errorString}, a value of type {@code runtime.Error}, which a deferred function may recover. Its text
 * begins with {@code runtime error: }.
 *
 * <p>Here: an exception with that text.
 */
@GoSource(file = "runtime/error.go", symbol = "errorString", simplified = "thrown, not panicked through deferred calls")
public final class RuntimeError extends RuntimeException {

    /**
     * Makes a panic.
     *
     * @param symptom Go's words without the prefix, such as {@code growslice: len out of range}
     */
    public RuntimeError(String symptom) {
        super("runtime error: " + symptom);
    }
}
