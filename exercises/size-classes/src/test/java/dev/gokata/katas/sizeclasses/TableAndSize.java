package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.ClassTables;
import dev.gokata.testkit.malloc.RequestSizes;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A table, Go's or another, and a size to ask it about. */
record TableAndSize(List<SizeClass> table, long size) {

    /** Makes any of them, most sizes beside a border of the table. */
    static Arbitrary<TableAndSize> any() {
        return Combinators.combine(ClassTables.tables(), RequestSizes.forAnyTable())
                .as((table, choice) -> new TableAndSize(table, choice.applyAsLong(table)));
    }

    /** Makes those with a small request: one that some class holds, and 8 bytes more. */
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
