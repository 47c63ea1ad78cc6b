package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;

/**
 * A panic of Go, on its way up a goroutine's stack.
 *
 * <p>In Go: deferred calls run, and one of them may recover. What it recovers is any value; those of the runtime's own
 * panics are {@code runtime.Error}s, of which {@code errorString} begins with {@code runtime error: } and
 * {@code plainError} does not. What nobody may recover from is a {@link GoFatal}.
 *
 * <p>Here: a Java exception, so {@code finally} is a deferred call and {@code catch} recovers. It needs no world.
 */
@GoSource(file = "runtime/panic.go", symbol = "gopanic", simplified = "the value is its text")
public final class GoPanic extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isRuntimeError;

    /**
     * Makes a panic with a value that is no {@code runtime.Error}, as programs and packages like {@code sync} do.
     *
     * @param value the value's text, without the word panic
     */
    public GoPanic(String value) {
        this(value, false);
    }

    private GoPanic(String text, boolean isRuntimeError) {
        super(text);
        this.isRuntimeError = isRuntimeError;
    }

    /**
     * Makes a panic of the runtime whose text has the usual prefix.
     *
     * @param symptom Go's words without the prefix, such as {@code growslice: len out of range}
     * @return a panic with the text {@code runtime error: } and the symptom
     */
    public static GoPanic errorString(String symptom) {
        return new GoPanic("runtime error: " + symptom, true);
    }

    /**
     * Makes a panic of the runtime whose text has no prefix, as those of channels have none.
     *
     * @param text Go's words, such as {@code send on closed channel}
     * @return a panic with that text
     */
    public static GoPanic plainError(String text) {
        return new GoPanic(text, true);
    }

    /**
     * Tells whether the value is one of the runtime's own.
     *
     * @return whether Go's value is a {@code runtime.Error}
     */
    public boolean isRuntimeError() {
        return isRuntimeError;
    }
}
