package dev.gokata.runtime.sim;

/** Walks at random. */
final class RandomChooser extends Chooser {

    private final long seed;
    private final SplitMix random;

    RandomChooser(long seed) {
        this.seed = seed;
        random = new SplitMix(seed);
    }

    @Override
    Chooser again() {
        return new RandomChooser(seed);
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        // Half the points go on: as many mistakes are found as with an even choice among all, for fewer switches.
        int size = others.size();
        if (size == 0) {
            return STAY;
        }
        int draw = random.below(2 * size);
        return draw < size ? draw : STAY;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        return random.below(others.size());
    }

    @Override
    int atBlock(long point, Runnables others) {
        return random.below(others.size());
    }
}
