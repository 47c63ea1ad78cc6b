package dev.gokata.testkit.malloc;

import static dev.gokata.runtime.malloc.MallocConstants.MALLOC_HEADER_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MAX_SMALL_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.MIN_SIZE_FOR_MALLOC_HEADER;
import static dev.gokata.runtime.malloc.MallocConstants.PAGE_SIZE;
import static dev.gokata.runtime.malloc.MallocConstants.SMALL_SIZE_MAX;

import dev.gokata.reference.malloc.SizeClasses;
import dev.gokata.runtime.Simulator;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Arbitrary sizes of allocation requests in bytes, from 1, most of them beside a border where the answer changes.
 *
 * <p>Nearly half of them lie within a byte of a class's size, or of that less a header; the rest around 512, 1024, 32768 and
 * multiples of the page, evenly among the small sizes, and a few at the end of the range of {@code long}.
 */
@Simulator
public final class RequestSizes {

    /** The longest request short of the end of the range, in pages: 64 GiB. */
    private static final long MAX_PAGES = 1L << 23;

    private RequestSizes() {}

    /**
     * Makes sizes for Go's own table.
     *
     * @return sizes from 1, biased to the borders of Go's classes
     */
    public static Arbitrary<Long> forGo() {
        return forTable(SizeClasses.makeClasses());
    }

    /**
     * Makes sizes for a table.
     *
     * @param classes the classes of the table in ascending order, at least one
     * @return sizes from 1, biased to the borders of those classes
     */
    public static Arbitrary<Long> forTable(List<SizeClass> classes) {
        return forAnyTable().map(choice -> choice.applyAsLong(classes));
    }

    /**
     * Makes choices of a size, for tables that are only known later.
     *
     * <p>Combine them with an arbitrary of tables. To flat-map that arbitrary to {@link #forTable} gives the same sizes,
     * but jqwik then compares each table's arbitrary with all before it, which takes most of a test's time.
     *
     * @return functions from a table's classes to a size from 1, biased to the borders of those classes
     */
    public static Arbitrary<ToLongFunction<List<SizeClass>>> forAnyTable() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, besideAClass()),
                Tuple.of(2, anywhere(around(MIN_SIZE_FOR_MALLOC_HEADER))),
                Tuple.of(2, anywhere(around(SMALL_SIZE_MAX))),
                Tuple.of(2, anywhere(around(MAX_SMALL_SIZE))),
                Tuple.of(3, anywhere(small())),
                Tuple.of(2, anywhere(besideAPage())),
                Tuple.of(1, anywhere(nearTheEnd())));
    }

    private static Arbitrary<ToLongFunction<List<SizeClass>>> besideAClass() {
        Arbitrary<Integer> indexes = Arbitraries.integers()
                .between(0, ClassTables.MAX_CLASSES - 1)
                .withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> distances = Arbitraries.integers().between(-1, 1);
        Arbitrary<Integer> headers = Arbitraries.of(0, MALLOC_HEADER_SIZE);
        return Combinators.combine(indexes, distances, headers).as((index, distance, header) -> classes -> {
            long size = classes.get(index % classes.size()).size();
            return Math.max(1, size + distance - header);
        });
    }

    private static Arbitrary<ToLongFunction<List<SizeClass>>> anywhere(Arbitrary<Long> sizes) {
        return sizes.map(size -> classes -> size);
    }

    private static Arbitrary<Long> around(long border) {
        return evenly(border - MALLOC_HEADER_SIZE, border + MALLOC_HEADER_SIZE);
    }

    private static Arbitrary<Long> small() {
        return evenly(1, MAX_SMALL_SIZE);
    }

    private static Arbitrary<Long> besideAPage() {
        Arbitrary<Long> pages = Arbitraries.longs().between(1, MAX_PAGES);
        Arbitrary<Long> distances = Arbitraries.longs().between(-1, 1);
        return Combinators.combine(pages, distances).as((page, distance) -> page * PAGE_SIZE + distance);
    }

    private static Arbitrary<Long> nearTheEnd() {
        return evenly(Long.MAX_VALUE - 2L * PAGE_SIZE, Long.MAX_VALUE);
    }

    /** Left alone, jqwik favours the low end of a range, and hardly ever comes to the high one. */
    private static Arbitrary<Long> evenly(long min, long max) {
        return Arbitraries.longs().between(min, max).withDistribution(RandomDistribution.uniform());
    }
}
