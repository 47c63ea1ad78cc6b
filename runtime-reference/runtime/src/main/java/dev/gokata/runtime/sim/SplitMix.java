package dev.gokata.runtime.sim;

/**
 * A stream of numbers that a seed determines.
 *
 * <p>Sebastiano Vigna's SplitMix64, written out because the JDK promises the sequence of none of its generators but
 * {@link java.util.Random}, whose neighbouring seeds begin alike.
 */
final class SplitMix {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** Returns the seed of the run with a number, in an exploration with a seed. */
    static long seedOf(long seed, long run) {
        return mix(seed + GOLDEN_GAMMA * (run + 1));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Returns a number from 0 below a bound of at least 1. The bias is below one in a million for bounds below 2000. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
