package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Happening;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Stories of goroutines. */
final class Stories {

    private static final int MOST_STEPS = 16;
    private static final int KINDS = 10;

    /** What is in use, where it is about the edge between two sizes; and a little, much, and very much. */
    private static final long[] USES = {
        64, 216, 224, 432, 1120, 1128, 1240, 1248, 3000, 3160, 3168, 3288, 3296, 7000, 7384, 7392, 15000, 31000
    };

    private Stories() {}

    /** Makes stories of use and of collections, most of which find the goroutine parked. */
    static Arbitrary<List<Step>> ofUseAndCollections() {
        return stories(false);
    }

    /** Makes stories that have collections at a bad time, too, and requests to yield, of which one comes first. */
    static Arbitrary<List<Step>> ofEverything() {
        return stories(true);
    }

    private static Arbitrary<List<Step>> stories(boolean yielding) {
        return Arbitraries.integers()
                .between(0, KINDS * USES.length - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_STEPS)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(choices -> steps(choices, yielding))
                .withoutEdgeCases();
    }

    private static List<Step> steps(List<Integer> choices, boolean yielding) {
        List<Step> steps = new ArrayList<>();
        if (yielding) {
            steps.add(new Step(Happening.YIELD, 0));
        }
        for (int choice : choices) {
            Happening happening = happening(choice % KINDS, yielding);
            long bytes = happening == Happening.USE ? USES[choice / KINDS] : 0;
            steps.add(new Step(happening, bytes));
        }
        return steps;
    }

    private static Happening happening(int kind, boolean yielding) {
        return switch (kind) {
            case 0, 1, 2, 3 -> Happening.USE;
            case 4, 5 -> Happening.COLLECT;
            case 6 -> Happening.COLLECT_BETWEEN_CALLS;
            case 7 -> yielding ? Happening.COLLECT_IN_SYSTEM_CALL : Happening.COLLECT;
            case 8 -> yielding ? Happening.COLLECT_WHILE_PARKING : Happening.COLLECT;
            default -> yielding ? Happening.YIELD : Happening.COLLECT;
        };
    }
}
