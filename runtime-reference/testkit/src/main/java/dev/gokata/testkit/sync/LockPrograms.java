package dev.gokata.testkit.sync;

import dev.gokata.runtime.Simulator;
import dev.gokata.testkit.sync.LockProgram.Round;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Arbitrary programs of locks and unlocks, with waits on both sides of the millisecond after which a waiter starves. */
@Simulator
public final class LockPrograms {

    private static final int MAX_GOROUTINES = 4;
    private static final int MAX_ROUNDS = 4;

    private LockPrograms() {}

    /**
     * Makes programs of two to four goroutines that want the lock up to four times each.
     *
     * @return programs of which many starve somebody, and many don't
     */
    public static Arbitrary<LockProgram> programs() {
        Arbitrary<Long> pauses = Arbitraries.of(0L, 1_000L, 50_000L, 1_100_000L);
        Arbitrary<Long> holds = Arbitraries.of(0L, 50_000L, 600_000L, 1_100_000L);
        Arbitrary<Boolean> tries = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(pauses, tries, holds)
                .as(Round::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MAX_ROUNDS)
                .withSizeDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(2)
                .ofMaxSize(MAX_GOROUTINES)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(LockProgram::new);
    }
}
