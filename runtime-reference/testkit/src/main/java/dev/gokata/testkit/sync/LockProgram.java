package dev.gokata.testkit.sync;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.AtomicUint32;
import dev.gokata.runtime.sim.Body;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sync.TryLocker;
import java.util.List;
import java.util.function.Supplier;

/**
 * What goroutines do with one lock, as plain data.
 *
 * @param goroutines for each goroutine, what it does in order
 */
@Simulator
public record LockProgram(List<List<Round>> goroutines) {

    /**
     * Copies the lists.
     *
     * @param goroutines for each goroutine, what it does in order
     */
    public LockProgram {
        goroutines = goroutines.stream().map(List::copyOf).toList();
    }

    /**
     * One time that a goroutine wants the lock.
     *
     * @param pauseNanos how long it sleeps before
     * @param tries whether it only tries, and goes without the lock if that fails
     * @param holdNanos how long it sleeps while it holds the lock
     */
    public record Round(long pauseNanos, boolean tries, long holdNanos) {}

    /**
     * Makes the body of a simulated program, which panics as soon as two goroutines hold the lock at once, and deadlocks if one
     * that waits is forgotten.
     *
     * @param maker makes the lock, unlocked, in each run
     * @return the body of goroutine 1
     */
    public Body body(Supplier<? extends TryLocker> maker) {
        return () -> {
            TryLocker lock = maker.get();
            boolean[] held = new boolean[1];
            AtomicUint32 running = new AtomicUint32(goroutines.size());
            for (List<Round> rounds : goroutines) {
                Go.go(() -> {
                    rounds.forEach(round -> take(round, lock, held));
                    running.add(-1);
                });
            }
            // Sleeps, and doesn't wait to be told, so that nothing here keeps a forgotten goroutine company but the
            // clock.
            for (long i = 0; i < patience() && running.load() > 0; i++) {
                Go.sleep(longest());
            }
            if (running.load() > 0) {
                throw new GoPanic("a goroutine still waits for the lock");
            }
        };
    }

    private static void take(Round round, TryLocker lock, boolean[] held) {
        Go.sleep(round.pauseNanos());
        if (round.tries()) {
            if (!lock.tryLock()) {
                return;
            }
        } else {
            lock.lock();
        }
        if (held[0]) {
            throw new GoPanic("two goroutines hold the lock");
        }
        held[0] = true;
        Go.sleep(round.holdNanos());
        held[0] = false;
        lock.unlock();
    }

    /** As many sleeps of the longest kind as there are rounds, and some for each that was paid in spinning. */
    private long patience() {
        return 10 + 4L * goroutines.stream().mapToInt(List::size).sum();
    }

    private long longest() {
        return 100_000
                + goroutines.stream()
                        .flatMap(List::stream)
                        .mapToLong(round -> round.pauseNanos() + round.holdNanos())
                        .max()
                        .orElse(0);
    }
}
