package dev.gokata.kata.testing;

/** Runs tests of which nobody is told what they tried: to look for a smaller scenario that fails is of no use then. */
public final class HiddenTests {

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private HiddenTests() {}

    /**
     * Runs tests whose scenarios stay hidden.
     *
     * @param tests what runs them, on this thread
     */
    public static void run(Runnable tests) {
        RUNNING.set(true);
        try {
            tests.run();
        } finally {
            RUNNING.remove();
        }
    }

    static boolean areRunning() {
        return RUNNING.get();
    }
}
