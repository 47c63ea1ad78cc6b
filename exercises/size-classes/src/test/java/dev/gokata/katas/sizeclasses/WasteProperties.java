package dev.gokata.katas.sizeclasses;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-3")
class WasteProperties {

    private final Questions rule10 = Questions.byRule(10);
    private final Questions rule11 = Questions.byRule(11);

    @Property
    void any_class_has_the_tail_that_division_leaves(@ForAll("rows") TableAndClass row) {
        rule10.wasteOfClass(row.sizeclass()).in(row.table()).hasTheTailOfTheReference();
    }

    @Property
    void any_class_wastes_at_worst_what_its_neighbor_and_its_tail_say(@ForAll("rows") TableAndClass row) {
        rule11.wasteOfClass(row.sizeclass()).in(row.table()).isAtWorstThatOfTheReference();
    }

    @Provide
    Arbitrary<TableAndClass> rows() {
        Arbitrary<Integer> classes =
                Arbitraries.integers().between(0, Tables.go().size() - 1);
        return Combinators.combine(Tables.any(), classes)
                .as((table, index) -> new TableAndClass(table, index % table.size() + 1))
                .withoutEdgeCases();
    }
}
