package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Use;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class NewsizeProperties {

    private final Questions learner = Questions.byRule(3);

    @Property
    void any_stack_is_halved_if_its_use_and_800_bytes_are_less_than_a_quarter(@ForAll("uses") Use use) {
        learner.sizeOf(use.oldsize(), use.used()).agreesWithTheReference();
    }

    @Provide
    Arbitrary<Use> uses() {
        return Uses.any();
    }
}
