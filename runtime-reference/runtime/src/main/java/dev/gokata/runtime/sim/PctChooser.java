package dev.gokata.runtime.sim;

/**
 * Lets the runnable goroutine of highest priority go on.
 *
 * <p>Priorities are random, above zero. At each of some random points, the one that runs is lowered: to depth-1 at the
 * first, down to 1 at the last. One that yields goes below all others, or else it would spin for ever before the one it
 * waits for.
 */
final class PctChooser extends Chooser {

    private final long seed;
    private final long expectedPoints;
    private final SplitMix random;
    private final long[] changes;
    private long lowest;

    PctChooser(long seed, int depth, long expectedPoints) {
        this.seed = seed;
        this.expectedPoints = expectedPoints;
        random = new SplitMix(seed);
        changes = new long[depth - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = 1L + random.below((int) Math.min(expectedPoints, Integer.MAX_VALUE));
        }
    }

    @Override
    Chooser again() {
        return new PctChooser(seed, changes.length + 1, expectedPoints);
    }

    @Override
    void started(Goroutine goroutine) {
        goroutine.priority = (random.next() >>> 1) + changes.length + 1;
        if (goroutine.priority < 0) {
            goroutine.priority = Long.MAX_VALUE;
        }
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] == point) {
                running.priority = (long) changes.length - i;
            }
        }
        int best = STAY;
        long highest = running.priority;
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).priority > highest) {
                highest = others.get(i).priority;
                best = i;
            }
        }
        return best;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        lowest--;
        running.priority = lowest;
        return atBlock(point, others);
    }

    @Override
    int atBlock(long point, Runnables others) {
        int best = 0;
        for (int i = 1; i < others.size(); i++) {
            if (others.get(i).priority > others.get(best).priority) {
                best = i;
            }
        }
        return best;
    }
}
