package dev.gokata.kata.testing;

/**
 * How the tests of a kata are run.
 *
 * @param mode practice or graded
 * @param seed what every random choice of the run comes from
 * @param unwritten what becomes of a test that needs a method which isn't written yet
 */
public record RunSettings(Mode mode, long seed, Unwritten unwritten) {

    /** What the tests are run for. */
    public enum Mode {
        /** A learner's run: a new seed each time. */
        PRACTICE(100),
        /** A grade: a fixed seed, more tries, reproducible to the byte. */
        GRADED(300);

        private final int tries;

        Mode(int tries) {
            this.tries = tries;
        }

        /**
         * Returns how often a property is tried, if it doesn't say so itself.
         *
         * @return the number of tries
         */
        public int tries() {
            return tries;
        }
    }

    /** What becomes of a test that needs a method which isn't written yet. */
    public enum Unwritten {
        /** It is red. */
        FAILS,
        /** The first of its task is red, and the others are skipped: a learner reads a line a task, not a page. */
        FAILS_ONCE_A_TASK,
        /** It is skipped: the whole repository is being built, and the kata isn't started. */
        IS_SKIPPED
    }

    /**
     * Derives the seed of one test.
     *
     * @param testId the test's unique id
     * @return a seed that depends on the run's seed and the test alone
     */
    public long seedOf(String testId) {
        // The finalizer of SplitMix64 spreads neighbouring seeds and names over all 64 bits.
        long mixed = seed * 0x9e3779b97f4a7c15L + testId.hashCode();
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
