package dev.gokata.runtime.sim;

/** Makes random walks. */
final class RandomSearcher extends Searcher {

    private final long seed;

    RandomSearcher(Strategy.RandomWalk strategy, long seed) {
        super(strategy.label());
        this.seed = seed;
    }

    @Override
    Chooser choose(int budget) {
        return new RandomChooser(SplitMix.seedOf(seed, tried()));
    }

    @Override
    void learn(TriedRuns.End ended) {}

    @Override
    String claim() {
        return "random walks claim nothing";
    }
}
