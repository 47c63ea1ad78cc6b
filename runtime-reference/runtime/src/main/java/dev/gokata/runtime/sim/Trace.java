package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What happened in a run, in order.
 *
 * <p>The same program, schedule and bounds give the same trace, byte for byte, on every JVM and on either kind of carrier.
 *
 * @param goroutines their names, that of goroutine 1 first; names may be empty
 * @param events in the order in which they happened
 */
@Simulator
public record Trace(List<String> goroutines, List<TraceEvent> events) {

    /** The trace of a run that was not traced. */
    public static final Trace EMPTY = new Trace(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param goroutines names
     * @param events what happened
     */
    public Trace {
        goroutines = List.copyOf(goroutines);
        events = List.copyOf(events);
    }

    /**
     * Draws the trace with a column for each goroutine and a line for each event.
     *
     * @return lines, each with a line break
     */
    public String toTable() {
        return TraceTable.of(this);
    }

    /**
     * Draws what the goroutines after the first did, with a column for each, for programs whose first only starts the others.
     *
     * <p>Told are notes, operations and parks, in their order; operations without a name are not.
     *
     * @return a line with the names, then a line for each; of a long story, its beginning and its end
     */
    public List<String> toColumns() {
        return TraceColumns.of(this);
    }

    /**
     * Writes the trace as JSON, one object a line.
     *
     * @return lines, each with a line break
     */
    public String toJsonLines() {
        return TraceJson.of(this);
    }

    /**
     * Returns a digest of the trace, by which two traces are compared in short.
     *
     * @return the SHA-256 of {@link #toJsonLines}, as 64 hexadecimal digits
     */
    public String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(toJsonLines().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
