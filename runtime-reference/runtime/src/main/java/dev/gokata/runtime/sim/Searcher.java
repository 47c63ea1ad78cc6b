package dev.gokata.runtime.sim;

import org.jspecify.annotations.Nullable;

/** Picks the schedules of one strategy, one run after the other. */
abstract class Searcher {

    private final String label;
    private int tried;

    Searcher(String label) {
        this.label = label;
    }

    static Searcher of(Strategy strategy, long seed) {
        if (strategy instanceof Strategy.Search search) {
            return new BoundedSearch(search);
        }
        if (strategy instanceof Strategy.Pct pct) {
            return new PctSearcher(pct, seed);
        }
        if (strategy instanceof Strategy.RandomWalk walk) {
            return new RandomSearcher(walk, seed);
        }
        return new MixedSearcher(seed);
    }

    String label() {
        return label;
    }

    int tried() {
        return tried;
    }

    /** Returns who decides in the next run, or null if there is nothing left to try. */
    final @Nullable Chooser next(int budget) {
        Chooser chooser = choose(budget);
        if (chooser != null) {
            tried++;
        }
        return chooser;
    }

    /**
     * Returns who decides in the next run, or null.
     *
     * @param budget the runs of the whole exploration
     */
    abstract @Nullable Chooser choose(int budget);

    /** Learns from the run that it chose for last, which did not fail. */
    abstract void learn(TriedRuns.End ended);

    /** Says what the runs have shown, all of which passed. */
    abstract String claim();
}
