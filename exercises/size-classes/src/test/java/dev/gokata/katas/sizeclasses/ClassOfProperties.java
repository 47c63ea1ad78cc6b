package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import dev.gokata.testkit.malloc.RequestSizes;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class ClassOfProperties {

    private final Questions rule6 = Questions.byRule(6);
    private final Questions rule8 = Questions.byRule(8);
    private final Questions rule9 = Questions.byRule(9);

    @Property
    void any_size_is_in_the_smallest_class_that_holds_it(@ForAll("lookups") TableAndSize lookup) {
        rule6.lookingUp(lookup.size()).in(lookup.table()).agreesWithTheReference();
    }

    @Property
    void no_size_takes_more_steps_than_the_rule_allows(@ForAll("sizes") long size) {
        rule8.lookingUp(size).takesFewSteps();
        rule8.lookingUp(size).in(Tables.of80Classes()).takesFewSteps();
    }

    @Property(tries = 50)
    void two_tables_do_not_disturb_each_other(
            @ForAll("lookups") TableAndSize lookup, @ForAll("tables") List<SizeClass> other) {
        rule9.lookingUp(lookup.size(), lookup.table(), other).agreeWithTheReference();
    }

    @Provide
    Arbitrary<TableAndSize> lookups() {
        return TableAndSize.in(Tables.any());
    }

    @Provide
    Arbitrary<Long> sizes() {
        return RequestSizes.forGo();
    }

    @Provide
    Arbitrary<List<SizeClass>> tables() {
        return Tables.any().withoutEdgeCases();
    }
}
