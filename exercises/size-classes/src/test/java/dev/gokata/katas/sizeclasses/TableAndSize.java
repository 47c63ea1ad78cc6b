package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.RequestSizes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A table, Go's or another, and a size to ask it about. */
record TableAndSize(List<SizeClass> table, long size) {

    /** Makes any of them: half of the sizes lie beside a class of the table, or a header below it. */
    static Arbitrary<TableAndSize> any() {
        Arbitrary<Integer> classes =
                Arbitraries.integers().between(0, Tables.go().size() - 1);
        Arbitrary<Integer> distances = Arbitraries.integers().between(-9, 9);
        return Arbitraries.oneOf(
                        Combinators.combine(Tables.any(), classes, distances).as(TableAndSize::beside),
                        Combinators.combine(Tables.any(), RequestSizes.forGo()).as(TableAndSize::new))
                .withoutEdgeCases();
    }

    private static TableAndSize beside(List<SizeClass> table, int index, int distance) {
        int size = table.get(index % table.size()).size() + distance;
        return new TableAndSize(table, Math.max(1, size));
    }

    /** Makes those with a small request: one that leaves room for a header in the largest class. */
    static Arbitrary<TableAndSize> small() {
        return any().filter(each -> !each.isLarge());
    }

    /** Makes those with a large request. */
    static Arbitrary<TableAndSize> large() {
        return any().filter(TableAndSize::isLarge);
    }

    private boolean isLarge() {
        return size > Tables.largest(table) - 8;
    }
}
