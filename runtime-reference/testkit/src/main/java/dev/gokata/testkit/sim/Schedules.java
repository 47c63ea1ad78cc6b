package dev.gokata.testkit.sim;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.sim.Preemption;
import dev.gokata.runtime.sim.Schedule;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitrary schedules, many of them short, which shrink by losing preemptions and then by earlier points.
 *
 * <p>Not every preemption has an effect: one that names a goroutine which is not runnable at its point changes nothing. So
 * it is no loss to generate for a few points and goroutines more than a program has.
 */
@Simulator
public final class Schedules {

    private static final int MAX_PREEMPTIONS = 12;

    private Schedules() {}

    /**
     * Makes schedules for programs of about a size.
     *
     * @param points the last scheduling point that may be meant, from 1
     * @param goroutines the last goroutine that may be meant, from 1
     * @return schedules of up to 12 preemptions, or one for each point if there are fewer points
     */
    public static Arbitrary<Schedule> within(int points, int goroutines) {
        return withUpTo(Math.min(points, MAX_PREEMPTIONS), points, goroutines);
    }

    /**
     * Makes schedules with few preemptions.
     *
     * @param preemptions how many there are at most, from 0 to the number of points
     * @param points the last scheduling point that may be meant, from 1
     * @param goroutines the last goroutine that may be meant, from 1
     * @return schedules with that many preemptions or fewer
     */
    public static Arbitrary<Schedule> withUpTo(int preemptions, int points, int goroutines) {
        // Left alone, jqwik favours the first points, and a mistake may need a late one.
        Arbitrary<Integer> anyPoint =
                Arbitraries.integers().between(1, points).withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> anyGoroutine = Arbitraries.integers().between(1, goroutines);
        return Combinators.combine(anyPoint, anyGoroutine)
                .as(Preemption::new)
                .list()
                .uniqueElements(Preemption::point)
                .ofMaxSize(preemptions)
                .map(Schedules::inOrder);
    }

    private static Schedule inOrder(List<Preemption> preemptions) {
        return new Schedule(preemptions.stream()
                .sorted(Comparator.comparingLong(Preemption::point))
                .toList());
    }
}
