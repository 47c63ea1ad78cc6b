package dev.gokata.grader.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two processes, of which one runs the learner's code and the other warms up to take over. */
public final class Crew implements Staff, AutoCloseable {

    private static final int ROUNDS = 2;

    private final Consumer<Event> told;
    private volatile Worker active;
    private volatile @Nullable Worker spare;
    private volatile String readyFor = "";

    /**
     * Starts a worker.
     *
     * @param told what the worker says that works; on a thread of its own
     */
    public Crew(Consumer<Event> told) {
        this.told = told;
        this.active = start();
    }

    @Override
    public synchronized void send(Order order) {
        active.send(order);
    }

    @Override
    public synchronized void replace() {
        active.close();
        Worker next = spare;
        active = next == null ? start() : next;
        spare = null;
        readyFor = "";
    }

    @Override
    public synchronized void keepReady(Order.Run order) {
        active.settle();
        Worker ready = spare;
        String wanted = order.slug() + " " + order.tests();
        if (ready != null && readyFor.equals(wanted)) {
            return;
        }
        if (ready == null) {
            ready = start();
            spare = ready;
        }
        readyFor = wanted;
        for (int round = 0; round < ROUNDS; round++) {
            ready.send(new Order.Run(
                    Order.Run.FOR_WARMTH,
                    order.root(),
                    order.slug(),
                    order.tests(),
                    order.sources(),
                    order.seed() + round,
                    order.first()));
        }
    }

    /** Returns the processes. */
    synchronized List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(active), Optional.ofNullable(spare).stream())
                .map(Worker::handle)
                .toList();
    }

    private Worker start() {
        try {
            return Worker.start(this::said);
        } catch (IOException e) {
            throw new IllegalStateException("no process can be started to run your code in: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // which of the two it is
    private void said(Worker worker, Event event) {
        if (worker == active) {
            told.accept(event);
        } else if (worker == spare && event instanceof Event.Lost) {
            spare = null;
            readyFor = "";
        }
    }

    @Override
    public synchronized void close() {
        active.close();
        Worker other = spare;
        if (other != null) {
            other.close();
        }
    }
}
