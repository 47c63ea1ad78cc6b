package dev.gokata.runtime.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.GoPanic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a goroutine does to a channel, as plain data.
 *
 * @param kind what
 * @param channel to which channel, from 0; {@link #NIL} for the nil channel
 * @param value what is sent; 0 if nothing is
 */
@Simulator
public record ChannelOperation(Kind kind, int channel, int value) {

    /** The number of the nil channel. */
    public static final int NIL = -1;

    /** What came of an operation that doesn't wait and could not be done. */
    public static final String DEFAULT = "default";

    /** What came of an operation that has nothing to say. */
    public static final String OK = "ok";

    private static final String PANIC = "panic: ";

    /** The operations. */
    public enum Kind {
        /** A send that waits. */
        SEND,
        /** A send that doesn't wait. */
        TRY_SEND,
        /** A receive that waits. */
        RECEIVE,
        /** A receive that doesn't wait. */
        TRY_RECEIVE,
        /** A close. */
        CLOSE,
        /** A look at the number of values. */
        LEN
    }

    /**
     * Does it. A panic is recovered.
     *
     * @param go the channels' operations
     * @param channels the channels by number
     * @return {@code ok}, {@code default}, {@code 7, true}, a number for {@link Kind#LEN}, or {@code panic: …} with the text
     */
    public String run(Channels go, List<HChan<Integer>> channels) {
        HChan<Integer> c = channel == NIL ? null : channels.get(channel);
        try {
            return switch (kind) {
                case SEND, TRY_SEND -> go.chansend(c, value, kind == Kind.SEND) ? OK : DEFAULT;
                case RECEIVE, TRY_RECEIVE -> told(go.chanrecv(c, kind == Kind.RECEIVE));
                case CLOSE -> closed(go, c);
                case LEN -> Integer.toString(go.chanlen(c));
            };
        } catch (GoPanic panic) {
            return panicked(String.valueOf(panic.getMessage()));
        }
    }

    /**
     * Says that a value was received.
     *
     * @param value the value, or null for none
     * @param ok whether somebody sent it
     * @return as {@link #run} says it
     */
    public static String received(@Nullable Integer value, boolean ok) {
        return value + ", " + ok;
    }

    /**
     * Says that it panicked.
     *
     * @param text the panic's text
     * @return as {@link #run} says it
     */
    public static String panicked(String text) {
        return PANIC + text;
    }

    private static String told(Received<Integer> received) {
        return received.selected() ? received(received.value(), received.ok()) : DEFAULT;
    }

    private static String closed(Channels go, @Nullable HChan<Integer> c) {
        go.closechan(c);
        return OK;
    }

    /**
     * Writes the operation as in Go, but for those that don't wait.
     *
     * @return such as {@code ch1 <- 7}, {@code try <-ch1}, {@code close(nil)}; channels are named as they label themselves
     */
    @Override
    public String toString() {
        String name = channel == NIL ? "nil" : "ch" + (channel + 1);
        return switch (kind) {
            case SEND -> name + " <- " + value;
            case TRY_SEND -> "try " + name + " <- " + value;
            case RECEIVE -> "<-" + name;
            case TRY_RECEIVE -> "try <-" + name;
            case CLOSE -> "close(" + name + ")";
            case LEN -> "len(" + name + ")";
        };
    }
}
