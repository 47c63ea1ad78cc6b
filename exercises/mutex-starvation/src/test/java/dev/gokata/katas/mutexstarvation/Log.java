package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.Moment.Does;
import dev.gokata.runtime.sim.AtomicInt32;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.Goroutine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What happened in one run so far. To look at it is no scheduling point, so looking changes nothing. */
final class Log {

    private static final int MOST_MOMENTS = 2_000;

    private final AtomicInt32 state;
    private final List<Moment> moments = new ArrayList<>();

    /** Who waits on the semaphore. */
    final Deque<Goroutine> queue = new ArrayDeque<>();

    Log(AtomicInt32 state) {
        this.state = state;
    }

    /** Adds what the running goroutine does, and returns it. */
    Moment add(Does does) {
        Goroutine me = Go.getg();
        Moment[] now = new Moment[1];
        Go.systemstack(() -> {
            List<Integer> waiting = queue.stream().map(Goroutine::id).toList();
            now[0] = new Moment(Go.nanotime(), me.id(), does, state.load(), waiting);
        });
        if (moments.size() < MOST_MOMENTS) {
            moments.add(now[0]);
        }
        return now[0];
    }

    List<Moment> all() {
        return List.copyOf(moments);
    }

    /** Returns the last moments, which are those that lead to what went wrong. */
    List<Moment> last(int most) {
        return List.copyOf(moments.subList(Math.max(0, moments.size() - most), moments.size()));
    }
}
