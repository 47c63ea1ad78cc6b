package dev.gokata.testkit.channel;

import static dev.gokata.runtime.channel.ChannelOperation.DEFAULT;
import static dev.gokata.runtime.channel.ChannelOperation.OK;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What channels do, written as lists: each operation happens at one moment, and whoever it wakes is served in it.
 *
 * <p>There is no ring, no lock and no waking here, so that nothing that could be wrong with those can be wrong with this.
 * Callers name themselves by number, and may have one operation waiting.
 */
@Simulator
public final class ChannelModel {

    private record Sender(int caller, int value) {}

    private static final class Chan {
        final int cap;
        final List<Integer> values = new ArrayList<>();
        final List<Integer> receivers = new ArrayList<>();
        final List<Sender> senders = new ArrayList<>();
        boolean closed;

        Chan(int cap) {
            this.cap = cap;
        }

        Chan(Chan other) {
            cap = other.cap;
            values.addAll(other.values);
            receivers.addAll(other.receivers);
            senders.addAll(other.senders);
            closed = other.closed;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Chan chan
                    && closed == chan.closed
                    && cap == chan.cap
                    && values.equals(chan.values)
                    && receivers.equals(chan.receivers)
                    && senders.equals(chan.senders);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * values.hashCode() + receivers.hashCode()) + senders.hashCode() + (closed ? 1 : 0);
        }

        @Override
        public String toString() {
            return values + (closed ? "closed" : "") + receivers + senders;
        }
    }

    private final List<Chan> channels = new ArrayList<>();

    /**
     * Makes open, empty channels.
     *
     * @param caps the slots of each
     */
    public ChannelModel(List<Integer> caps) {
        caps.forEach(cap -> channels.add(new Chan(cap)));
    }

    /**
     * Copies a model, which then goes its own way.
     *
     * @param other the model as it is now
     */
    public ChannelModel(ChannelModel other) {
        other.channels.forEach(each -> channels.add(new Chan(each)));
    }

    /**
     * Does an operation.
     *
     * @param caller who does it, or waits to have it done
     * @param operation what
     * @return what came of the operations that ended by it, by caller; without the caller if it waits now
     */
    public Map<Integer, String> operate(int caller, ChannelOperation operation) {
        Map<Integer, String> done = new TreeMap<>();
        if (operation.channel() == ChannelOperation.NIL) {
            operateOnNil(caller, operation, done);
            return done;
        }
        Chan c = channels.get(operation.channel());
        switch (operation.kind()) {
            case SEND, TRY_SEND -> send(c, caller, operation, done);
            case RECEIVE, TRY_RECEIVE -> receive(c, caller, operation, done);
            case CLOSE -> close(c, caller, done);
            case LEN -> done.put(caller, Integer.toString(c.values.size()));
        }
        return done;
    }

    /**
     * Tells whether a channel is open.
     *
     * @param channel its number
     * @return whether it is
     */
    public boolean isOpen(int channel) {
        return !channels.get(channel).closed;
    }

    /**
     * Tells whether a send finds neither a receiver nor room, no matter whether the channel is closed.
     *
     * @param channel its number
     * @return whether it does
     */
    public boolean isFull(int channel) {
        Chan c = channels.get(channel);
        return c.receivers.isEmpty() && c.values.size() == c.cap;
    }

    /**
     * Counts the values in each ring.
     *
     * @return a number for each channel
     */
    public List<Integer> lens() {
        return channels.stream().map(c -> c.values.size()).toList();
    }

    private static void operateOnNil(int caller, ChannelOperation operation, Map<Integer, String> done) {
        switch (operation.kind()) {
            case TRY_SEND, TRY_RECEIVE -> done.put(caller, DEFAULT);
            case CLOSE -> done.put(caller, ChannelOperation.panicked("close of nil channel"));
            case LEN -> done.put(caller, "0");
            default -> {
                // Waits for ever.
            }
        }
    }

    private static void send(Chan c, int caller, ChannelOperation operation, Map<Integer, String> done) {
        if (c.closed) {
            done.put(caller, sendOnClosed());
        } else if (!c.receivers.isEmpty()) {
            done.put(c.receivers.remove(0), ChannelOperation.received(operation.value(), true));
            done.put(caller, OK);
        } else if (c.values.size() < c.cap) {
            c.values.add(operation.value());
            done.put(caller, OK);
        } else if (operation.kind() == Kind.TRY_SEND) {
            done.put(caller, DEFAULT);
        } else {
            c.senders.add(new Sender(caller, operation.value()));
        }
    }

    private static void receive(Chan c, int caller, ChannelOperation operation, Map<Integer, String> done) {
        if (!c.senders.isEmpty()) {
            Sender sender = c.senders.remove(0);
            c.values.add(sender.value());
            done.put(sender.caller(), OK);
        }
        if (!c.values.isEmpty()) {
            done.put(caller, ChannelOperation.received(c.values.remove(0), true));
        } else if (c.closed) {
            done.put(caller, ChannelOperation.received(0, false));
        } else if (operation.kind() == Kind.TRY_RECEIVE) {
            done.put(caller, DEFAULT);
        } else {
            c.receivers.add(caller);
        }
    }

    private static void close(Chan c, int caller, Map<Integer, String> done) {
        if (c.closed) {
            done.put(caller, ChannelOperation.panicked("close of closed channel"));
            return;
        }
        c.closed = true;
        c.receivers.forEach(each -> done.put(each, ChannelOperation.received(0, false)));
        c.senders.forEach(each -> done.put(each.caller(), sendOnClosed()));
        c.receivers.clear();
        c.senders.clear();
        done.put(caller, OK);
    }

    private static String sendOnClosed() {
        return ChannelOperation.panicked("send on closed channel");
    }

    /** Tells whether another model is in the same state. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelModel model && channels.equals(model.channels);
    }

    @Override
    public int hashCode() {
        return channels.hashCode();
    }

    /** Writes the whole state, the same for the same state. */
    @Override
    public String toString() {
        return channels.toString();
    }
}
