package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A table, Go's or another, and a size to ask it about. */
record TableAndSize(List<SizeClass> table, long size) {

    /** Five pages: a little more than the largest class may have. */
    private static final long ENOUGH = 40960;

    /** Makes sizes for tables: half of them lie beside a class, or a header below it. */
    static Arbitrary<TableAndSize> in(Arbitrary<List<SizeClass>> tables) {
        Arbitrary<Integer> classes = Arbitraries.integers().between(0, 79);
        Arbitrary<Integer> distances = Arbitraries.integers().between(-9, 9);
        Arbitrary<Long> sizes = Arbitraries.longs().between(1, ENOUGH);
        return Arbitraries.oneOf(
                        Combinators.combine(tables, classes, distances).as(TableAndSize::beside),
                        Combinators.combine(tables, sizes).as(TableAndSize::new))
                .withoutEdgeCases();
    }

    /** Makes small requests: those that leave room for a header in the largest class. */
    static Arbitrary<TableAndSize> small(Arbitrary<List<SizeClass>> tables) {
        return in(tables).filter(each -> each.size() <= Tables.largest(each.table()) - 8);
    }

    /** Makes large requests, for all other sizes: half of them beside the end of a page. */
    static Arbitrary<TableAndSize> large(Arbitrary<List<SizeClass>> tables) {
        Arbitrary<Long> sizes = Arbitraries.longs().between(1, 2 * ENOUGH);
        Arbitrary<Long> besidePages = Combinators.combine(
                        Arbitraries.longs().between(1, 10), Arbitraries.longs().between(-1, 1))
                .as((npages, distance) -> npages * MallocConstants.PAGE_SIZE + distance);
        return Combinators.combine(tables, Arbitraries.oneOf(sizes, besidePages))
                .as((table, size) -> new TableAndSize(table, Math.max(size, Tables.largest(table) - 7)))
                .withoutEdgeCases();
    }

    private static TableAndSize beside(List<SizeClass> table, int index, int distance) {
        int size = table.get(index % table.size()).size() + distance;
        return new TableAndSize(table, Math.max(1, size));
    }
}
