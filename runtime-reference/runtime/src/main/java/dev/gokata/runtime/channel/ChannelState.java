package dev.gokata.runtime.channel;

import dev.gokata.runtime.Simulator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel looks like at one moment, as plain data.
 *
 * @param name its label
 * @param slots what its slots hold, from slot 0; an empty text for nothing
 * @param qcount the values in the ring
 * @param sendx the slot that the next value goes to
 * @param recvx the slot that the next value comes from
 * @param closed whether it is closed
 * @param locked whether its lock is held
 * @param receivers who waits to receive, first who came first
 * @param senders who waits to send, first who came first
 */
@Simulator
public record ChannelState(
        String name,
        List<String> slots,
        int qcount,
        int sendx,
        int recvx,
        boolean closed,
        boolean locked,
        List<Waiting> receivers,
        List<Waiting> senders) {

    /**
     * A goroutine that waits.
     *
     * @param goroutine its number
     * @param elem the value it wants to send, or an empty text
     */
    public record Waiting(int goroutine, String elem) {}

    /**
     * Copies the lists.
     *
     * @param name the channel's label
     * @param slots what its slots hold
     * @param qcount the values in the ring
     * @param sendx where the next value goes to
     * @param recvx where the next value comes from
     * @param closed whether it is closed
     * @param locked whether its lock is held
     * @param receivers who waits to receive
     * @param senders who waits to send
     */
    public ChannelState {
        slots = List.copyOf(slots);
        receivers = List.copyOf(receivers);
        senders = List.copyOf(senders);
    }

    /**
     * Looks at a channel. Is no scheduling point.
     *
     * @param c the channel
     * @return what it looks like now
     */
    public static ChannelState of(HChan<?> c) {
        List<String> slots = new ArrayList<>();
        for (Object each : c.buf) {
            slots.add(text(each));
        }
        return new ChannelState(
                c.label(),
                slots,
                c.qcount,
                c.sendx,
                c.recvx,
                c.closed,
                c.lock.isHeld(),
                waiting(c.recvq),
                waiting(c.sendq));
    }

    private static List<Waiting> waiting(WaitQ<?> queue) {
        List<Waiting> waiting = new ArrayList<>();
        for (Sudog<?> sg = queue.first; sg != null; sg = sg.next) {
            waiting.add(new Waiting(sg.g.g.id(), text(sg.elem)));
        }
        return waiting;
    }

    private static String text(@Nullable Object elem) {
        return elem == null ? "" : elem.toString();
    }
}
