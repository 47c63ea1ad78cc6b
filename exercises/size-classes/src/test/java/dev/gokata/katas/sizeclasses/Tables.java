package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tables of size classes, and how they are told. */
final class Tables {

    private static final int MOST_TOLD = 8;

    private Tables() {}

    static List<SizeClass> go() {
        return ClassTables.go();
    }

    /** Makes a table of some object sizes, each with the shortest span that holds an object. */
    static List<SizeClass> of(int... sizes) {
        return Arrays.stream(sizes).mapToObj(Tables::sizeClass).toList();
    }

    /** Makes a table of 80 classes that are 8 bytes apart. */
    static List<SizeClass> of80Classes() {
        return IntStream.rangeClosed(1, 80)
                .mapToObj(i -> sizeClass(i * MallocConstants.MIN_HEAP_ALIGN))
                .toList();
    }

    /** Makes any table: Go's, Go's of old, or one of up to 8 classes, so that a failure shrinks fast. */
    static Arbitrary<List<SizeClass>> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(go())),
                Tuple.of(1, Arbitraries.just(ClassTables.goBefore116())),
                Tuple.of(4, small()));
    }

    private static Arbitrary<List<SizeClass>> small() {
        int fine = MallocConstants.SMALL_SIZE_MAX / MallocConstants.SMALL_SIZE_DIV;
        int coarse = (MallocConstants.MAX_SMALL_SIZE - MallocConstants.SMALL_SIZE_MAX) / MallocConstants.LARGE_SIZE_DIV;
        Arbitrary<Integer> sizes = Arbitraries.integers()
                .between(1, fine + coarse)
                .map(i -> i <= fine
                        ? i * MallocConstants.SMALL_SIZE_DIV
                        : MallocConstants.SMALL_SIZE_MAX + (i - fine) * MallocConstants.LARGE_SIZE_DIV);
        Arbitrary<Integer> morePages = Arbitraries.integers().between(0, 3);
        return Combinators.combine(sizes.set().ofMinSize(1).ofMaxSize(MOST_TOLD), morePages)
                .as((set, more) ->
                        set.stream().sorted().map(size -> sizeClass(size, more)).toList());
    }

    private static SizeClass sizeClass(int size, int morePages) {
        SizeClass shortest = sizeClass(size);
        return new SizeClass(size, shortest.npages() + morePages);
    }

    private static SizeClass sizeClass(int size) {
        return new SizeClass(size, (size + MallocConstants.PAGE_SIZE - 1) / MallocConstants.PAGE_SIZE);
    }

    static int largest(List<SizeClass> table) {
        return table.get(table.size() - 1).size();
    }

    /** Returns the class with exactly this size, or 0. */
    static int classOfSize(List<SizeClass> table, long size) {
        return IntStream.rangeClosed(1, table.size())
                .filter(sizeclass -> table.get(sizeclass - 1).size() == size)
                .findFirst()
                .orElse(0);
    }

    /** Names a table after a question, as in "in a table of the sizes 8, 48"; Go's own goes without saying. */
    static String in(List<SizeClass> table) {
        if (table.equals(go())) {
            return "";
        }
        if (table.equals(ClassTables.goBefore116())) {
            return "   in the table of Go 1.15, which has no class of 24 bytes";
        }
        String sizes = table.stream()
                .limit(MOST_TOLD)
                .map(sizeClass -> String.valueOf(sizeClass.size()))
                .collect(Collectors.joining(", "));
        return table.size() <= MOST_TOLD
                ? "   in a table of the sizes " + sizes
                : "   in a table of " + table.size() + " classes: " + sizes + " … " + largest(table);
    }
}
