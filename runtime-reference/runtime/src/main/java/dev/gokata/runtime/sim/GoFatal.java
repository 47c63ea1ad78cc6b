package dev.gokata.runtime.sim;

import dev.gokata.runtime.GoSource;
import java.util.List;

/**
 * The end of a program that the runtime no longer trusts. Made by {@link Go#fatal} only.
 *
 * <p>In Go: {@code throw} and {@code fatal}, after lines that begin with {@code runtime:}. No deferred function runs, nothing
 * recovers, and the exit status is 2. What a program may recover from is a {@link GoPanic}.
 *
 * <p>Here: an error whose message is what Go prints, without the dump of the goroutines. In a world the run has ended
 * before this is thrown, so that catching it changes nothing.
 */
@GoSource(file = "runtime/panic.go", symbol = "throw", simplified = "no dump of goroutines")
public final class GoFatal extends Error {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;
    private final String text;

    GoFatal(List<String> details, String text) {
        super((details.isEmpty() ? "" : String.join("\n", details) + "\n") + "fatal error: " + text);
        this.details = List.copyOf(details);
        this.text = text;
    }

    /**
     * Returns the lines before the last.
     *
     * @return such as {@code runtime: goroutine stack exceeds 1000000000-byte limit}
     */
    public List<String> details() {
        return details;
    }

    /**
     * Returns the words of the last line behind its prefix.
     *
     * @return such as {@code stack overflow}
     */
    public String text() {
        return text;
    }
}
