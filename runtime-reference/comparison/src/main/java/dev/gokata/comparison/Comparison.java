package dev.gokata.comparison;

import dev.gokata.runtime.sim.Carriers;
import dev.gokata.runtime.sim.Exploration;
import dev.gokata.runtime.sim.ExplorationResult;
import dev.gokata.runtime.sim.Program;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * How long the explorer and Lincheck take, and what they find.
 *
 * <p>What is counted differs. An invocation of Lincheck runs the JDK's own code, of which it instruments every access to
 * memory; a schedule of the explorer runs simulated code, of which only what is an operation of the simulation is a
 * scheduling point. That is the price of testing any Java code, and the reason why this runtime is simulated.
 *
 * <ul>
 *   <li>What Lincheck found is told as the power of ten of invocations within which it did.
 *   <li>It has no virtual clock. A mutex that starves its waiters is told to it in rounds, and not in time.
 *   <li>Java's park may return for no reason, so the waiter of the lost wake-up parks in a loop there.
 * </ul>
 */
final class Comparison {

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("3 x 20 atomic adds", false, ThreadPrograms.ADDS_TOGETHER, GoroutinePrograms::adds),
            new Scenario("lost wake-up", true, ThreadPrograms.LOST_WAKE_UP, GoroutinePrograms::lostWakeUp),
            new Scenario("never hands off", true, ThreadPrograms.NEVER_HANDS_OFF, GoroutinePrograms::neverHandsOff),
            new Scenario("broken once", true, ThreadPrograms.BROKEN_ONCE, GoroutinePrograms::brokenOnce),
            new Scenario("AB-BA deadlock", true, ThreadPrograms.AB_BA, GoroutinePrograms::abBa));

    private static final int SEEDS = 20;

    /** Long enough for the compilers of the JVM. */
    private static final int WARM_UPS = 5;

    private Comparison() {}

    /**
     * Compares.
     *
     * @param args the most invocations for Lincheck, if not 1000; and words of the names of scenarios, if not all
     */
    public static void main(String[] args) {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        System.out.printf("Java %s, goroutines on %s%n", System.getProperty("java.version"), Carriers.BEST.resolve());
        for (Scenario scenario : SCENARIOS) {
            if (args.length < 2 || Arrays.stream(args, 1, args.length).anyMatch(scenario.name()::contains)) {
                System.out.printf(
                        "%s%n  Lincheck  %s%n  explorer  %s%n",
                        scenario.name(), lincheck(scenario, most), explorer(scenario));
            }
        }
    }

    private static String lincheck(Scenario scenario, int most) {
        long nanos = 0;
        int invocations = 10;
        for (; invocations <= most; invocations *= 10) {
            long begin = System.nanoTime();
            try {
                Lincheck.runConcurrentTest(invocations, scenario.threads());
            } catch (LincheckAssertionError e) {
                return "found within %d invocations, in %d ms"
                        .formatted(invocations, (System.nanoTime() - begin) / 1_000_000);
            }
            nanos = System.nanoTime() - begin;
        }
        return "nothing in %d invocations, %s a second".formatted(invocations / 10, rate(invocations / 10, nanos));
    }

    private static String explorer(Scenario scenario) {
        Exploration exploration = Exploration.of(Program.of(scenario.goroutines()));
        int[] schedules = new int[SEEDS];
        long nanos = 0;
        long tried = 0;
        String failure = "";
        for (int seed = -WARM_UPS; seed < SEEDS; seed++) {
            long begin = System.nanoTime();
            ExplorationResult result = exploration.withSeed(seed).run();
            if (result.failure().isPresent() != scenario.isBroken()) {
                throw new IllegalStateException(scenario.name() + ", seed " + seed + ": " + result.describe());
            }
            failure = result.failure()
                    .map(found -> found.run().outcome().headline())
                    .orElse("");
            if (seed >= 0) {
                nanos += System.nanoTime() - begin;
                tried += result.schedules();
                schedules[seed] = result.schedules();
            }
        }
        Arrays.sort(schedules);
        return scenario.isBroken()
                ? "%s, found after %d schedules (median of %d seeds), in %.1f ms each"
                        .formatted(failure, schedules[SEEDS / 2], SEEDS, nanos / 1e6 / SEEDS)
                : "nothing in %d schedules, %s a second".formatted(tried, rate(tried, nanos));
    }

    private static String rate(long count, long nanos) {
        return String.format(Locale.ROOT, "%,d", count * 1_000_000_000 / Math.max(1, nanos));
    }
}
