package dev.gokata.katas.mutexstarvation;

import static dev.gokata.runtime.sync.MutexState.STARVATION_THRESHOLD_NANOS;

import dev.gokata.katas.mutexstarvation.Moment.Does;
import dev.gokata.runtime.sim.GoPanic;
import dev.gokata.runtime.sync.MutexState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Looks on, and panics as soon as something has happened that no schedule may lead to.
 *
 * <p>What it demands is as much as holds of a right mutex always: the state word may change between two moments, so a
 * goroutine that was seen to do one thing after another may have been preempted on the way.
 */
final class Judge {

    /** What is said of a word by which fewer than none wait. */
    static final String LESS_THAN_NOBODY = "one too many was taken off the waiters";

    private static final int NOBODY = 0;

    private final long patience;
    private final Map<Integer, Visit> visits = new HashMap<>();
    private final Map<Integer, Integer> timesHeld = new HashMap<>();

    /** Those that were woken, and have neither got the mutex nor gone to wait again. */
    private final Set<Integer> awake = new HashSet<>();

    private int promisedTo = NOBODY;
    private int holder = NOBODY;
    private boolean starving;

    /** One call of lock or of tryLock: when, and who was first in the queue if that had to be served first. */
    private record Visit(long since, boolean waits, int first, int firstHeld) {}

    Judge(long patience) {
        this.patience = patience;
    }

    void comes(Moment now) {
        boolean isPromised = isPromisedToTheFirst(now) && !now.queue().isEmpty();
        int first = isPromised ? now.queue().get(0) : NOBODY;
        visits.put(now.goroutine(), new Visit(now.nanos(), now.does() == Does.LOCKS, first, timesHeld(first)));
        sees(now);
    }

    void goesWithout(Moment now) {
        sees(now);
        visits.remove(now.goroutine());
    }

    void holds(Moment now) {
        sees(now);
        int me = now.goroutine();
        Visit visit = visits.remove(me);
        if (holder != NOBODY) {
            throw new GoPanic("G" + me + " holds the mutex, and so does G" + holder);
        }
        if (!new MutexState(now.word()).isLocked()) {
            throw new GoPanic("G" + me + " holds the mutex, but the state word says that nobody does");
        }
        if (visit.first() != NOBODY && timesHeld(visit.first()) == visit.firstHeld()) {
            throw new GoPanic("G" + me + " came in starvation mode, and overtook G" + visit.first()
                    + ", which was first in the queue");
        }
        if (promisedTo != NOBODY && promisedTo != me) {
            throw new GoPanic("G" + me + " overtook G" + promisedTo + ", which starved and waited in front");
        }
        if (patience > 0 && now.nanos() - visit.since() > patience) {
            throw new GoPanic("G" + me + " waited " + (now.nanos() - visit.since()) / 1_000 + " µs for the mutex");
        }
        if (promisedTo == me) {
            promisedTo = NOBODY;
        }
        awake.remove(me);
        timesHeld.merge(me, 1, Integer::sum);
        holder = me;
    }

    void letsGo(Moment now) {
        sees(now);
        holder = NOBODY;
    }

    void waits(Moment now, boolean hasToWait) {
        sees(now);
        awake.remove(now.goroutine());
        if (!hasToWait) {
            awake.add(now.goroutine());
        } else if (now.does() == Does.WAITS_FIRST && isPromisedToTheFirst(now)) {
            promisedTo = now.goroutine();
        }
    }

    void isWoken(int goroutine) {
        awake.add(goroutine);
    }

    /** Verifies what holds at any moment: nobody is taken off the waiters who was not among them, and starvation mode has a reason. */
    void sees(Moment now) {
        if (new MutexState(now.word()).waiters() < 0) {
            throw new GoPanic(LESS_THAN_NOBODY + ": the state word says " + new MutexState(now.word()));
        }
        boolean before = starving;
        starving = new MutexState(now.word()).isStarving();
        if (starving && !before) {
            long longest = visits.values().stream()
                    .filter(Visit::waits)
                    .mapToLong(visit -> now.nanos() - visit.since())
                    .max()
                    .orElse(0);
            if (longest <= STARVATION_THRESHOLD_NANOS) {
                throw new GoPanic("starvation mode, though nobody has waited for more than 1 ms: the longest wait is "
                        + longest + " ns");
            }
        }
    }

    void everybodyIsDone(Moment now, int units) {
        if (now.word() != 0) {
            throw new GoPanic(
                    "nobody holds the mutex and nobody waits, but the state word says " + new MutexState(now.word()));
        }
        if (units != 0) {
            throw new GoPanic("more were woken than have waited: the semaphore is left at " + units);
        }
    }

    /* One to whom it is being handed comes before the first of the queue, and may end starvation mode. */
    private boolean isPromisedToTheFirst(Moment now) {
        return new MutexState(now.word()).isStarving() && awake.isEmpty();
    }

    private int timesHeld(int goroutine) {
        return timesHeld.getOrDefault(goroutine, 0);
    }
}
