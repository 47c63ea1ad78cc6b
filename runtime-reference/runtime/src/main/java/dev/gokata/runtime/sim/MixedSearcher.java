package dev.gokata.runtime.sim;

import java.util.List;

/** Tries a search first, and then other strategies in turn. */
final class MixedSearcher extends Searcher {

    /** The part of all runs that the search may take, as a divisor. */
    private static final int SEARCH_DIVISOR = 4;

    private static final int SEARCH_PREEMPTIONS = 2;

    private final BoundedSearch search = new BoundedSearch(new Strategy.Search(SEARCH_PREEMPTIONS));
    private final List<Searcher> inTurn;
    private Searcher last = search;

    MixedSearcher(long seed) {
        super(new Strategy.Mix().label());
        // Different streams, so that the strategies don't repeat each other's draws.
        inTurn = List.of(
                new PctSearcher(new Strategy.Pct(2), SplitMix.seedOf(seed, -2)),
                new PctSearcher(new Strategy.Pct(3), SplitMix.seedOf(seed, -3)),
                new RandomSearcher(new Strategy.RandomWalk(), SplitMix.seedOf(seed, -4)));
    }

    @Override
    Chooser choose(int budget) {
        if (search.tried() < Math.max(1, budget / SEARCH_DIVISOR)) {
            Chooser next = search.next(budget);
            if (next != null) {
                last = search;
                return next;
            }
        }
        last = inTurn.get((tried() - search.tried()) % inTurn.size());
        Chooser next = last.next(budget);
        if (next == null) {
            throw new IllegalStateException(last.label() + " never runs out");
        }
        return next;
    }

    @Override
    void learn(TriedRuns.End ended) {
        last.learn(ended);
        if (last.tried() == 1) {
            // The first run, by the default schedule, tells the others how long runs are.
            inTurn.forEach(searcher -> searcher.learn(ended));
        }
    }

    /** Returns the strategy whose run was last. */
    Searcher last() {
        return last;
    }

    List<Searcher> parts() {
        return List.of(search, inTurn.get(0), inTurn.get(1), inTurn.get(2));
    }

    @Override
    String claim() {
        return search.claim();
    }
}
