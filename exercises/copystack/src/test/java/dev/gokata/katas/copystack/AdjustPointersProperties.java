package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Row;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class AdjustPointersProperties {

    private final Questions learner = new Questions();

    @Property
    void any_word_moves_if_it_is_a_pointer_into_the_old_stack_and_stays_if_not(@ForAll("rows") Row row) {
        learner.adjusting(row).agreesWithTheReference();
    }

    @Provide
    Arbitrary<Row> rows() {
        return Rows.any();
    }
}
