package dev.gokata.testkit.stack;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.stack.StackImage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary goroutines with stacks: few frames and many, maps without pointers, pointers to themselves and to both ends,
 * numbers that look like pointers, deferred calls on stack and heap, and waits on channels.
 *
 * <p>Pointers are chosen as numbers and resolved when the stack has its size, so samples shrink to short stacks full of nil.
 */
@Simulator
public final class StackImages {

    private static final int MAX_CHOICE = 1 << 24;
    private static final int MAX_DOUBLINGS = 3;

    private StackImages() {}

    /**
     * Makes goroutines whose stacks may be moved.
     *
     * @return images whose stack a copier owns
     */
    public static Arbitrary<StackImage> images() {
        // Edge cases of so many parts are thousands of small images, which the plain samples hold as well.
        return plans().withoutEdgeCases().map(StackLayout::image);
    }

    /**
     * Makes goroutines whose stacks are to be moved: most to a larger one, some to one of the same size or half of it.
     *
     * @return images and sizes
     */
    public static Arbitrary<StackCopy> copies() {
        Arbitrary<Integer> doublings = Arbitraries.of(1, 2, 0, -1, -1);
        return Combinators.combine(images(), doublings).as((image, doubling) -> {
            long size = image.stack().size();
            long newsize = doubling < 0 ? size / 2 : size << doubling;
            boolean fits = newsize >= 2048 && newsize >= image.used();
            // What such a word points to would be below a smaller stack, and no graph could tell where.
            boolean reachesDown = image.words().contains(image.stack().lo());
            return new StackCopy(image, fits && !(doubling < 0 && reachesDown) ? newsize : size);
        });
    }

    private static Arbitrary<StackPlan> plans() {
        Arbitrary<List<Integer>> few = choices().list().ofMaxSize(40);
        Arbitrary<List<Integer>> many =
                choices().list().ofMaxSize(300).withSizeDistribution(RandomDistribution.uniform());
        Arbitrary<List<FramePlan>> frames =
                Arbitraries.frequencyOf(Tuple.of(4, few), Tuple.of(1, many)).map(FramePlan::parse);
        return Combinators.combine(
                        frames,
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, MAX_DOUBLINGS),
                        choices(),
                        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, choices())),
                        choices().list().ofMaxSize(4),
                        Arbitraries.of(false, true))
                .as((row, atEntry, place, grown, ctxt, panic, waits, active) ->
                        new StackPlan(row, atEntry, place, grown, ctxt, panic, ctxt / 3 % 3, waits, active));
    }

    private static Arbitrary<Integer> choices() {
        return Arbitraries.integers().between(0, MAX_CHOICE).withDistribution(RandomDistribution.uniform());
    }
}
