package dev.gokata.grader.watch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two processes that run the learner's code, each a part of the tests on a processor of its own.
 *
 * <p>Where there is one processor, one of them runs all tests, and the other warms up to take over. So does either of
 * them when the other had to be killed, until there is another that is warm.
 */
public final class Crew implements Staff, AutoCloseable {

    private static final int WORKERS = 2;

    private final Consumer<Event> told;
    private final boolean sharing;
    private final @Nullable Worker[] workers = new @Nullable Worker[WORKERS];
    private int first;
    private Order.@Nullable Run known;

    /**
     * Starts the workers.
     *
     * @param told what they say; on threads of their own
     */
    public Crew(Consumer<Event> told) {
        this(told, Runtime.getRuntime().availableProcessors() > 1);
    }

    /** Starts workers who share runs, or one of them. */
    Crew(Consumer<Event> told, boolean sharing) {
        this.told = told;
        this.sharing = sharing;
        for (int worker = 0; worker < (sharing ? WORKERS : 1); worker++) {
            start(worker);
        }
    }

    @Override
    public synchronized List<Integer> ready() {
        Worker one = workers[first];
        Worker other = workers[other(first)];
        return sharing && one != null && other != null && one.isFresh() == other.isFresh()
                ? List.of(first, other(first))
                : List.of(first);
    }

    @Override
    public synchronized void send(int worker, Order order) {
        Worker wanted = workers[worker];
        if (wanted != null) {
            wanted.send(order);
        }
    }

    @Override
    public synchronized void replace(int worker) {
        Worker gone = workers[worker];
        if (gone == null) {
            return;
        }
        gone.close();
        workers[worker] = null;
        if (workers[other(worker)] != null) {
            first = other(worker);
            if (gone.isFresh()) {
                // Who never came to an end may never do; another is started when there is need of it.
                return;
            }
        }
        Worker next = start(worker);
        if (known != null) {
            warm(next, known);
        }
    }

    @Override
    public synchronized void keepReady(Order.Run order) {
        Order.Run before = known;
        boolean same = before != null
                && before.slug().equals(order.slug())
                && before.tests().equals(order.tests());
        known = order;
        for (int worker = 0; worker < WORKERS; worker++) {
            Worker ready = workers[worker];
            boolean isNew = ready == null;
            if (ready == null) {
                ready = start(worker);
            } else if (sharing || worker == first) {
                ready.settle(worker);
            }
            if (isNew || !same && (sharing || worker != first)) {
                warm(ready, order);
            }
        }
    }

    private static void warm(Worker worker, Order.Run order) {
        worker.send(order.as(Order.Run.FOR_WARMTH, Order.Share.WHOLE));
    }

    private static int other(int worker) {
        return WORKERS - 1 - worker;
    }

    /** Returns the processes. */
    synchronized List<ProcessHandle> processes() {
        return Arrays.stream(workers)
                .filter(Objects::nonNull)
                .map(Worker::handle)
                .toList();
    }

    private Worker start(int number) {
        try {
            Worker worker = Worker.start(
                    report -> told.accept(new Event.Said(number, report)),
                    how -> told.accept(new Event.Lost(number, how)));
            workers[number] = worker;
            return worker;
        } catch (IOException e) {
            throw new IllegalStateException("no process can be started to run your code in: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        for (Worker worker : workers) {
            if (worker != null) {
                worker.close();
            }
        }
    }
}
