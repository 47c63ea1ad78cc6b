package dev.gokata.reference.channel;

import dev.gokata.golden.Json;
import dev.gokata.runtime.channel.HChan;
import dev.gokata.runtime.channel.Received;
import dev.gokata.runtime.channel.SelectCase;
import dev.gokata.runtime.channel.Selected;
import dev.gokata.runtime.sim.GoPanic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One operation of a golden channel program, and its result in the file's spelling. */
record ChanOperation(Json op, List<HChan<Integer>> channels) {

    int id() {
        return op.get("id").number();
    }

    String run(LockedChannels go) {
        try {
            return result(go);
        } catch (GoPanic panic) {
            return "panic:" + panic.getMessage();
        }
    }

    private String result(LockedChannels go) {
        HChan<Integer> c = channel(op);
        String kind = op.get("kind").text();
        switch (kind) {
            case "send", "trysend" -> {
                return go.chansend(c, op.get("v").number(), kind.equals("send")) ? "ok" : "default";
            }
            case "recv", "tryrecv" -> {
                Received<Integer> received = go.chanrecv(c, kind.equals("recv"));
                return received.selected() ? shown(received.value(), received.ok()) : "default";
            }
            case "close" -> {
                go.closechan(c);
                return "ok";
            }
            case "select", "selectdef" -> {
                return select(go, kind.equals("select"));
            }
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private String select(LockedChannels go, boolean block) {
        List<SelectCase<Integer>> cases = new ArrayList<>();
        for (Json each : op.get("cases").list()) {
            HChan<Integer> c = channel(each);
            cases.add(
                    each.get("dir").text().equals("send")
                            ? SelectCase.send(c, each.get("v").number())
                            : SelectCase.receive(c));
        }
        Selected selected = go.selectgo(cases, block);
        if (selected.index() == Selected.DEFAULT) {
            return "default";
        }
        boolean sent = cases.get(selected.index()).isSend();
        return "case" + selected.index() + ":" + (sent ? "ok" : shown(selected.value(), selected.recvOK()));
    }

    private static String shown(@Nullable Object value, boolean ok) {
        return "v=" + Objects.requireNonNull(value) + "," + ok;
    }

    private @Nullable HChan<Integer> channel(Json place) {
        int ch = place.get("ch").number();
        return ch < 0 ? null : channels.get(ch);
    }
}
