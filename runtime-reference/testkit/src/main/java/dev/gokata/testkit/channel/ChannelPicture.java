package dev.gokata.testkit.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.ChannelState.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A channel drawn as text: its ring with both ends, and who waits.
 *
 * <pre>
 * ch1  open, 2 of 3 slots
 *   ┌────┬────┬────┐
 *   │ 21 │ 22 │    │
 *   └────┴────┴────┘
 *     ▲         ▲
 *     recvx     sendx
 *   recvq  nobody
 *   sendq  nobody
 * </pre>
 */
@Simulator
public final class ChannelPicture {

    private static final String RECVX = "recvx";
    private static final String SENDX = "sendx";

    private ChannelPicture() {}

    /**
     * Draws a channel.
     *
     * @param state what it looks like
     * @return lines
     */
    public static List<String> of(ChannelState state) {
        List<String> lines = new ArrayList<>();
        lines.add(head(state));
        if (!state.slots().isEmpty()) {
            ring(state, lines);
        }
        lines.add("  recvq  " + queue(state.receivers()));
        lines.add("  sendq  " + queue(state.senders()));
        return lines;
    }

    private static String head(ChannelState state) {
        int cap = state.slots().size();
        String size = cap == 0 && state.qcount() == 0
                ? "unbuffered"
                : state.qcount() + " of " + cap + (cap == 1 ? " slot" : " slots");
        return state.name() + "  " + (state.closed() ? "closed" : "open") + ", " + size
                + (state.locked() ? ", locked" : "");
    }

    private static void ring(ChannelState state, List<String> lines) {
        int width = Math.max(
                1, state.slots().stream().mapToInt(String::length).max().orElse(1));
        int slots = state.slots().size();
        String edge = "─".repeat(width + 2);
        lines.add("  ┌" + (edge + "┬").repeat(slots - 1) + edge + "┐");
        lines.add("  │"
                + state.slots().stream()
                        .map(each -> " " + each + " ".repeat(width - each.length()) + " │")
                        .collect(Collectors.joining()));
        lines.add("  └" + (edge + "┴").repeat(slots - 1) + edge + "┘");
        ends(state, width, lines);
    }

    /** Points at the two ends: one below the other where their names would touch. */
    private static void ends(ChannelState state, int width, List<String> lines) {
        int recvx = column(state, state.recvx(), width);
        int sendx = column(state, state.sendx(), width);
        if (state.recvx() == state.sendx()) {
            lines.add(at(recvx, "▲"));
            lines.add(at(recvx, RECVX + ", " + SENDX));
            return;
        }
        int left = Math.min(recvx, sendx);
        int right = Math.max(recvx, sendx);
        String leftName = recvx < sendx ? RECVX : SENDX;
        String rightName = recvx < sendx ? SENDX : RECVX;
        lines.add(at(left, "▲") + at(right - left - 1, "▲"));
        if (right - left > leftName.length()) {
            lines.add(at(left, leftName) + at(right - left - leftName.length(), rightName));
        } else {
            lines.add(at(left, "│") + at(right - left - 1, rightName));
            lines.add(at(left, leftName));
        }
    }

    /** An end that is nowhere in the ring, as a wrong channel's may be, is drawn just outside. */
    private static int column(ChannelState state, int slot, int width) {
        return 4 + Math.max(-1, Math.min(slot, state.slots().size())) * (width + 3);
    }

    private static String at(int column, String text) {
        return " ".repeat(Math.max(0, column)) + text;
    }

    private static String queue(List<Waiting> waiting) {
        return waiting.isEmpty()
                ? "nobody"
                : waiting.stream()
                        .map(each -> "G" + each.goroutine() + (each.elem().isEmpty() ? "" : " with " + each.elem()))
                        .collect(Collectors.joining(", then "));
    }
}
