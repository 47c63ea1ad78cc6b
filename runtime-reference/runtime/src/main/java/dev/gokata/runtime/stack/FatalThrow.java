package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;
import java.util.List;

/**
 * The end of a program that the runtime no longer trusts.
 *
 * <p>In Go: {@code throw}, after lines that begin with {@code runtime:}. No deferred function runs, nothing recovers, and
 * the exit status is 2.
 *
 * <p>Here: an exception whose message is what Go prints, without the dump of the goroutines.
 */
@GoSource(file = "runtime/panic.go", symbol = "throw", simplified = "no dump of goroutines")
public final class FatalThrow extends RuntimeException {

    private final List<String> details;
    private final String symptom;

    /**
     * Makes an end without details.
     *
     * @param symptom Go's words without the prefix, such as {@code stack overflow}
     */
    public FatalThrow(String symptom) {
        this(List.of(), symptom);
    }

    /**
     * Makes an end.
     *
     * @param details the lines that Go prints before
     * @param symptom Go's words without the prefix, such as {@code stack overflow}
     */
    public FatalThrow(List<String> details, String symptom) {
        super((details.isEmpty() ? "" : String.join("\n", details) + "\n") + "fatal error: " + symptom);
        this.details = List.copyOf(details);
        this.symptom = symptom;
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
    public String symptom() {
        return symptom;
    }
}
