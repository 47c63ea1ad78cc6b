package dev.gokata.katas.sizeclasses;

import dev.gokata.testkit.malloc.ClassTables;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class HiddenClassOfProperties {

    private final Questions rule6 = Questions.byRule(6);
    private final Questions rule8 = Questions.byRule(8);

    @Property
    void any_size_in_a_table_of_up_to_80_classes(@ForAll("lookups") TableAndSize lookup) {
        rule6.lookingUp(lookup.size()).in(lookup.table()).agreesWithTheReference();
        rule8.lookingUp(lookup.size()).in(lookup.table()).takesFewSteps();
    }

    @Provide
    Arbitrary<TableAndSize> lookups() {
        // Tables of 80 classes would shrink for minutes, and say no more when they are smaller.
        return TableAndSize.in(ClassTables.tables().dontShrink());
    }
}
