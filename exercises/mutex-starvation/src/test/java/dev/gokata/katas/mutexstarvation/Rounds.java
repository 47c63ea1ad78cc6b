package dev.gokata.katas.mutexstarvation;

import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Round;
import java.util.ArrayList;
import java.util.List;

/** What one goroutine does: rounds of locking, holding and unlocking. */
record Rounds(List<Round> all) {

    /** Locks once and holds for a time. */
    static Rounds lock(long holdNanos) {
        return new Rounds(List.of(new Round(0, false, holdNanos)));
    }

    /** Tries once, and holds for a time if that succeeds. */
    static Rounds tryLock(long holdNanos) {
        return new Rounds(List.of(new Round(0, true, holdNanos)));
    }

    Rounds after(long pauseNanos) {
        return new Rounds(all.stream()
                .map(each -> new Round(pauseNanos, each.tries(), each.hold()))
                .toList());
    }

    Rounds times(int times) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            rounds.addAll(all);
        }
        return new Rounds(rounds);
    }

    Rounds then(Rounds other) {
        List<Round> rounds = new ArrayList<>(all);
        rounds.addAll(other.all);
        return new Rounds(rounds);
    }
}
