package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;

/** Says what the goroutines of a world are doing. */
final class GoroutineReport {

    private final List<Goroutine> goroutines;
    private final Labels labels;

    /** Reports on a list that its world goes on adding to. */
    GoroutineReport(List<Goroutine> goroutines, Labels labels) {
        this.goroutines = goroutines;
        this.labels = labels;
    }

    /** Returns what each goroutine does that has not ended. */
    List<GoroutineStatus> all() {
        List<GoroutineStatus> statuses = new ArrayList<>();
        for (Goroutine goroutine : goroutines) {
            if (goroutine.state != Goroutine.State.DEAD && !goroutine.isThread) {
                statuses.add(status(goroutine));
            }
        }
        return List.copyOf(statuses);
    }

    /** Returns what each goroutine does that is on a thread, or on none but a continuation. */
    List<GoroutineStatus> on(Thread thread) {
        List<GoroutineStatus> statuses = new ArrayList<>();
        for (Goroutine goroutine : List.copyOf(goroutines)) {
            Object seat = goroutine.seat;
            boolean there = thread.equals(seat) || seat != null && !(seat instanceof Thread);
            if (there && goroutine.state != Goroutine.State.DEAD && !goroutine.isThread) {
                statuses.add(status(goroutine));
            }
        }
        return statuses;
    }

    List<GoroutineStatus> of(Goroutine goroutine) {
        return List.of(status(goroutine));
    }

    private GoroutineStatus status(Goroutine goroutine) {
        String on = labels.of(goroutine.on);
        WaitReason reason = goroutine.waitReason;
        if (goroutine.state == Goroutine.State.WAITING && reason != null) {
            return new GoroutineStatus(
                    goroutine.id(),
                    goroutine.name(),
                    goroutine.state.word(),
                    reason.goName(),
                    on,
                    goroutine.waitingSince);
        }
        String at = (goroutine.operation + " " + on).strip();
        return new GoroutineStatus(goroutine.id(), goroutine.name(), goroutine.state.word(), "", at, 0);
    }
}
