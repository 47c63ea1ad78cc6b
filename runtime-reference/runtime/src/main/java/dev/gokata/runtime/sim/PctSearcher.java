package dev.gokata.runtime.sim;

/** Makes runs by random priorities, and learns how long runs are. */
final class PctSearcher extends Searcher {

    private static final int PERCENT = 100;

    private final int depth;
    private final long seed;
    private long mostPoints = 1;
    private int mostGoroutines = 1;

    PctSearcher(Strategy.Pct strategy, long seed) {
        super(strategy.label());
        depth = Math.max(1, strategy.depth());
        this.seed = seed;
    }

    @Override
    Chooser choose(int budget) {
        return new PctChooser(SplitMix.seedOf(seed, tried()), depth, mostPoints);
    }

    @Override
    void learn(TriedRuns.End ended) {
        mostPoints = Math.max(mostPoints, ended.points());
        mostGoroutines = Math.max(mostGoroutines, ended.goroutines());
    }

    @Override
    String claim() {
        double chance = 1 / (mostGoroutines * StrictMath.pow(mostPoints, depth - 1));
        double found = 1 - StrictMath.pow(1 - chance, tried());
        return "a mistake of depth " + depth + " would have shown with a probability of at least "
                + (int) (PERCENT * found) + " %";
    }
}
