package dev.gokata.testkit.sched;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of a goroutine drawn as text: its states, and what happened between.
 *
 * <pre>
 * _Gdead ──NEWPROC──▶ _Grunnable ──EXECUTE──▶ _Grunning
 *        ──READY──✗   can't happen
 * </pre>
 */
@Simulator
public final class LifePicture {

    private static final int WIDTH = 90;

    private LifePicture() {}

    /**
     * Draws a life.
     *
     * @param first the state at first
     * @param happens what happened
     * @param states the state after each thing that happened; empty where it can't have happened
     * @return lines
     */
    public static List<String> of(GStatus first, List<GTransition> happens, List<Optional<GStatus>> states) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first.goName());
        for (int i = 0; i < happens.size(); i++) {
            String arrow = " ──" + happens.get(i) + "──";
            Optional<GStatus> state = states.get(i);
            String next = state.map(status -> arrow + "▶ " + status.goName()).orElse(arrow + "✗");
            if (line.length() + next.length() > WIDTH || line.indexOf("✗") >= 0) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(first.goName().length()));
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }
}
