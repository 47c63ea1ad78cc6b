package dev.gokata.testkit.gc;

import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.gc.GcProgram;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.HeapObject;
import dev.gokata.runtime.gc.Interleaving;
import dev.gokata.runtime.gc.MutatorStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitrary programs for a collection, and interleavings to run them by.
 *
 * <p>All is drawn from lists of numbers, so that a part of a list is a smaller program, and nothing depends on how many objects
 * there happen to be.
 */
@Simulator
public final class GcPrograms {

    /** How many slots each stack and each object has. */
    private static final int SLOTS = 2;

    private static final int GLOBALS = 2;
    private static final int MAX_OBJECTS = 5;
    private static final int MAX_GOROUTINES = 3;
    private static final int MAX_MOVES = 6;
    private static final int MAX_TURNS = 12;
    private static final int MAX_TURN = 5;

    /** Two workers of the collector, and the goroutines. */
    private static final int ACTORS = 2 + MAX_GOROUTINES;

    private static final int KINDS = 8;
    private static final int CODES = 1 << 20;

    private GcPrograms() {}

    /**
     * Makes programs of up to three goroutines with up to twelve steps each.
     *
     * @return programs on heaps of up to five objects, every fourth without pointers
     */
    public static Arbitrary<GcProgram> programs() {
        Arbitrary<List<Integer>> pointers = codes(MAX_OBJECTS * SLOTS, MAX_OBJECTS * SLOTS);
        Arbitrary<List<Integer>> roots = codes(GLOBALS + MAX_GOROUTINES * SLOTS, GLOBALS + MAX_GOROUTINES * SLOTS);
        Arbitrary<List<List<Integer>>> steps =
                codes(0, MAX_MOVES).list().ofMinSize(1).ofMaxSize(MAX_GOROUTINES);
        return Combinators.combine(Arbitraries.integers().between(1, MAX_OBJECTS), pointers, roots, steps)
                .as(GcPrograms::program);
    }

    /**
     * Makes interleavings for programs of that size.
     *
     * @return up to twelve turns of one to five steps each
     */
    public static Arbitrary<Interleaving> interleavings() {
        return codes(0, MAX_TURNS)
                .map(turns ->
                        interleaving(turns.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** One takes some steps in a row: were everybody's steps shuffled evenly, the collector would always be behind. */
    private static Interleaving interleaving(int[] turns) {
        List<Integer> choices = new ArrayList<>();
        for (int code : turns) {
            choices.addAll(Collections.nCopies(code % MAX_TURN + 1, code / MAX_TURN % ACTORS));
        }
        return new Interleaving(choices);
    }

    private static Arbitrary<List<Integer>> codes(int least, int most) {
        return Arbitraries.integers()
                .between(0, CODES)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static GcProgram program(
            int objects, List<Integer> pointers, List<Integer> roots, List<List<Integer>> steps) {
        List<HeapObject> heap = new ArrayList<>();
        for (int object = 0; object < objects; object++) {
            boolean noscan = object % 4 == 3;
            heap.add(new HeapObject(noscan, pointers(pointers, object * SLOTS, objects)));
        }
        List<List<Integer>> stacks = new ArrayList<>();
        for (int g = 0; g < steps.size(); g++) {
            stacks.add(pointers(roots, GLOBALS + g * SLOTS, objects));
        }
        return new GcProgram(
                new HeapGraph(heap, pointers(roots, 0, objects), stacks),
                steps.stream()
                        .map(codes -> codes.stream()
                                .flatMap(code -> steps(code).stream())
                                .toList())
                        .toList());
    }

    /** Half of them nil: in a dense heap everything is reached twice, and nothing can be hidden. */
    private static List<Integer> pointers(List<Integer> codes, int from, int objects) {
        return codes.subList(from, from + SLOTS).stream()
                .map(code -> code % 2 == 0 ? NIL : code / 2 % objects)
                .toList();
    }

    /**
     * Makes many interleavings from one seed. A mistake needs a rare order, so one for each program finds next to nothing.
     *
     * @param seed what they follow from
     * @param count how many, from 0
     * @return that many of the kind of {@link #interleavings}
     */
    public static List<Interleaving> interleavings(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(
                        () -> interleaving(random.ints(MAX_TURNS, 0, CODES).toArray()))
                .limit(count)
                .toList();
    }

    private static List<MutatorStep> steps(int code) {
        int to = code / KINDS % SLOTS;
        int field = code / KINDS / SLOTS % SLOTS;
        int from = code / KINDS / SLOTS / SLOTS % (SLOTS + 1) - 1;
        int other = 1 - to;
        switch (code % KINDS) {
            case 0:
                return List.of(new MutatorStep.Copy(to, from));
            case 1:
                return List.of(new MutatorStep.Load(to, other, field));
            case 2:
                return List.of(new MutatorStep.Store(to, field, from));
            case 3:
                return List.of(new MutatorStep.LoadGlobal(to, field));
            case 4:
                return List.of(new MutatorStep.StoreGlobal(field, from));
            case 5:
                return List.of(new MutatorStep.New(to, SLOTS, from == NIL));
            case 6:
                // Moves, of which single steps at random make too few: from an object to the stack, and back.
                return List.of(new MutatorStep.Load(to, other, field), new MutatorStep.Store(other, field, NIL));
            default:
                return List.of(new MutatorStep.Store(other, field, to), new MutatorStep.Copy(to, NIL));
        }
    }
}
