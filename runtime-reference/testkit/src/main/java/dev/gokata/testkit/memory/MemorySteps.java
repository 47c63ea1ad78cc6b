package dev.gokata.testkit.memory;

import dev.gokata.runtime.Simulator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary programs over a few pages of memory, most of whose accesses meet something live.
 *
 * <p>Many addresses and lengths lie beside the border of a page.
 */
@Simulator
public final class MemorySteps {

    /** The pages that a program uses. */
    public static final int PAGES = 4;

    private static final int WORDS_PER_PAGE = 1024;
    private static final int WORDS = PAGES * WORDS_PER_PAGE;
    private static final int MAX_STEPS = 60;

    private MemorySteps() {}

    /**
     * Makes programs.
     *
     * @return lists of 1 to 60 steps that stay within {@link #PAGES} pages
     */
    public static Arbitrary<List<MemoryStep>> programs() {
        return steps().list().ofMinSize(1).ofMaxSize(MAX_STEPS).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<MemoryStep> steps() {
        Arbitrary<MemoryStep.Action> actions = Arbitraries.frequency(
                Tuple.of(4, MemoryStep.Action.MAP),
                Tuple.of(2, MemoryStep.Action.FREE),
                Tuple.of(3, MemoryStep.Action.LOAD),
                Tuple.of(4, MemoryStep.Action.STORE),
                Tuple.of(3, MemoryStep.Action.MEMMOVE));
        return Combinators.combine(actions, places(), places(), places())
                .as((action, address, length, other) ->
                        new MemoryStep(action, address, 1 + length % (WORDS - address), other));
    }

    private static Arbitrary<Integer> places() {
        Arbitrary<Integer> anywhere =
                Arbitraries.integers().between(0, WORDS - 1).withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> low = Arbitraries.integers().between(0, 16);
        Arbitrary<Integer> pages = Arbitraries.integers().between(0, PAGES - 1);
        Arbitrary<Integer> besideAPage = Combinators.combine(
                        pages, Arbitraries.integers().between(0, 2))
                .as((page, distance) -> Math.max(0, page * WORDS_PER_PAGE + distance - 1));
        return Arbitraries.frequencyOf(Tuple.of(2, anywhere), Tuple.of(1, low), Tuple.of(2, besideAPage));
    }
}
