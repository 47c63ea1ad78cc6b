package dev.gokata.testkit.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.LARGE_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.MAX_SMALL_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_DIV;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_MAX;

import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary lists of size classes that a table can be made of: class 0 left out, sizes ascending.
 *
 * <p>A solution that has Go's numbers typed in, instead of using the list it is given, fails on most of them.
 */
@Simulator
public final class ClassTables {

    private static final int MIN_CLASSES = 3;
    static final int MAX_CLASSES = 80;
    private static final int MAX_NPAGES = 10;

    private static final int FINE_STEPS = SMALL_SIZE_MAX / SMALL_SIZE_DIV;
    private static final int COARSE_STEPS = (MAX_SMALL_SIZE - SMALL_SIZE_MAX) / LARGE_SIZE_DIV;

    /** The one class that Go's table won in 1.16. */
    private static final int SIZE_ADDED_IN_1_16 = 24;

    // Made once: a course's grading asks for it in every try of every property.
    private static final List<SizeClass> GO = List.copyOf(SizeClasses.makeClasses());

    private static final List<SizeClass> GO_BEFORE_1_16 = GO.stream()
            .filter(sizeClass -> sizeClass.size() != SIZE_ADDED_IN_1_16)
            .toList();

    private ClassTables() {}

    /**
     * Makes tables of every kind, the random ones most often.
     *
     * @return Go's table, Go's before 1.16, and random ones
     */
    public static Arbitrary<List<SizeClass>> tables() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(go())),
                Tuple.of(1, Arbitraries.just(goBefore116())),
                Tuple.of(6, random()));
    }

    /**
     * Makes random tables of 3 to 80 classes whose spans have up to 10 pages.
     *
     * @return lists that obey every invariant of a table; few of them hold a class of 512 bytes
     */
    public static Arbitrary<List<SizeClass>> random() {
        // One number for both a size and its pages: a list of combined arbitraries takes jqwik five times as long.
        return Arbitraries.integers()
                .between(0, (FINE_STEPS + COARSE_STEPS) * MAX_NPAGES - 1)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .uniqueElements(ClassTables::sizeOf)
                .ofMinSize(MIN_CLASSES)
                .ofMaxSize(MAX_CLASSES)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(codes -> codes.stream()
                        .map(ClassTables::classOf)
                        .sorted(Comparator.comparingInt(SizeClass::size))
                        .toList());
    }

    /**
     * Returns Go's own table.
     *
     * @return 67 classes
     */
    public static List<SizeClass> go() {
        return GO;
    }

    /**
     * Returns Go's table before 1.16, which had no class of 24 bytes.
     *
     * @return 66 classes
     */
    public static List<SizeClass> goBefore116() {
        return GO_BEFORE_1_16;
    }

    private static int sizeOf(int code) {
        int step = code / MAX_NPAGES + 1;
        return step <= FINE_STEPS ? step * SMALL_SIZE_DIV : SMALL_SIZE_MAX + (step - FINE_STEPS) * LARGE_SIZE_DIV;
    }

    private static SizeClass classOf(int code) {
        int size = sizeOf(code);
        int fewestPages = (size + PAGE_SIZE - 1) / PAGE_SIZE;
        int morePages = code % MAX_NPAGES;
        return new SizeClass(size, fewestPages + morePages % (MAX_NPAGES - fewestPages + 1));
    }
}
