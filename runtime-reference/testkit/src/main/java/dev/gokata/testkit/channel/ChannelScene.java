package dev.gokata.testkit.channel;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.ChannelState.Waiting;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws a channel: its ring with the indices, and those who wait. */
@Simulator
public final class ChannelScene {

    private ChannelScene() {}

    /**
     * Draws a channel.
     *
     * @param state what it looks like
     * @return its ring between those who wait to send and those who wait to receive
     */
    public static Part of(ChannelState state) {
        String name = state.name();
        String title =
                name + ", " + (state.closed() ? "closed" : "open") + ", " + (state.locked() ? "locked" : "not locked");
        Part ring = state.slots().isEmpty()
                ? new Words("no ring: unbuffered")
                : new Strip("ring, qcount " + state.qcount(), slots(state));
        return Part.framed(
                title,
                Part.row(waiting(name + ".sendq", state.senders()), ring, waiting(name + ".recvq", state.receivers())));
    }

    private static List<Cell> slots(ChannelState state) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < state.slots().size(); i++) {
            String value = state.slots().get(i);
            String note = (i == state.recvx() ? "recvx" : "")
                    + (i == state.recvx() && i == state.sendx() ? " " : "")
                    + (i == state.sendx() ? "sendx" : "");
            cells.add((value.isEmpty() ? Cell.empty() : Cell.of(value))
                    .named(state.name() + " slot " + i)
                    .noted(note)
                    .weighing(5));
        }
        return cells;
    }

    private static Strip waiting(String queue, List<Waiting> waiting) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Waiting each = waiting.get(i);
            cells.add(Cell.of("G" + each.goroutine() + (each.elem().isEmpty() ? "" : " with " + each.elem()))
                    .named(queue + " " + i)
                    .marked(Mark.WAITING));
        }
        if (cells.isEmpty()) {
            cells.add(Cell.empty().named(queue + " 0"));
        }
        return new Strip(queue.substring(queue.indexOf('.') + 1), cells);
    }
}
