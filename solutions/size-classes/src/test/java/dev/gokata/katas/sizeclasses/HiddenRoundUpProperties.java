package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.ClassTables;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class HiddenRoundUpProperties {

    private final Questions rule1 = Questions.byRule(1);

    @Property
    void any_size_in_a_table_of_up_to_80_classes(@ForAll("requests") TableAndSize request, @ForAll boolean noscan) {
        Rounding rounding = rule1.rounding(request.size()).in(request.table());
        (noscan ? rounding.withoutPointers() : rounding.withPointers()).agreesWithTheReference();
    }

    @Property(tries = 50)
    void a_table_answers_alike_before_and_after_another(
            @ForAll("requests") TableAndSize request, @ForAll("tables") List<SizeClass> other) {
        Rounding rounding = rule1.rounding(request.size()).withPointers().in(request.table());
        rounding.agreesWithTheReference();
        rounding.in(other).agreesWithTheReference();
        rounding.agreesWithTheReference();
    }

    @Provide
    Arbitrary<TableAndSize> requests() {
        // Tables of 80 classes would shrink for minutes, and say no more when they are smaller.
        return TableAndSize.in(ClassTables.tables().dontShrink());
    }

    @Provide
    Arbitrary<List<SizeClass>> tables() {
        return ClassTables.tables().dontShrink().withoutEdgeCases();
    }
}
