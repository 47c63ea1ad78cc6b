package dev.gokata.testkit.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.GcState;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Arbitrary moments of a marking: heaps with colors, whether or not a collector could have come to them. */
@Simulator
public final class GcStates {

    private static final int SLOTS = 2;
    private static final int ROOTS = 3;
    private static final int MAX_OBJECTS = 6;
    private static final int CODES = 1 << 20;

    private GcStates() {}

    /**
     * Makes states of one pair of globals and two goroutines.
     *
     * @return states with up to six objects, half of them white, every fifth without pointers
     */
    public static Arbitrary<GcState> states() {
        Arbitrary<Integer> objects = Arbitraries.integers().between(1, MAX_OBJECTS);
        return Combinators.combine(objects, codes(ROOTS), codes(MAX_OBJECTS), codes(MAX_OBJECTS * SLOTS))
                .as(GcStates::state);
    }

    private static Arbitrary<List<Integer>> codes(int count) {
        return Arbitraries.integers()
                .between(0, CODES)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofSize(count);
    }

    private static GcState state(int objects, List<Integer> roots, List<Integer> colors, List<Integer> pointers) {
        List<HeapObject> heap = new ArrayList<>();
        List<Color> shades = new ArrayList<>();
        for (int object = 0; object < objects; object++) {
            int code = colors.get(object);
            boolean noscan = code / 4 % 5 == 4;
            List<Integer> slots = new ArrayList<>();
            for (int slot = 0; slot < SLOTS; slot++) {
                slots.add(pointer(pointers.get(object * SLOTS + slot), objects));
            }
            heap.add(new HeapObject(noscan, slots));
            Color color =
                    List.of(Color.WHITE, Color.GREY, Color.BLACK, Color.WHITE).get(code % 4);
            // Nothing of it is left to follow, so it is never grey.
            shades.add(noscan && color == Color.GREY ? Color.BLACK : color);
        }
        List<List<Integer>> lists = roots.stream()
                .map(code -> List.of(pointer(code / 2, objects), pointer(code / 2 / (2 * MAX_OBJECTS), objects)))
                .toList();
        return new GcState(
                GcPhase.MARK,
                new HeapGraph(heap, lists.get(0), lists.subList(1, ROOTS)),
                shades,
                List.of(),
                roots.get(0) % 2 == 1,
                roots.subList(1, ROOTS).stream().map(code -> code % 2 == 1).toList());
    }

    /** Half of them nil, for where all point to all, nothing hangs by one path. */
    private static int pointer(int code, int objects) {
        return code % 2 == 0 ? NIL : code / 2 % objects;
    }
}
