package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class ValueProperties {

    private final Questions rule2 = Questions.byRule(2);

    @Property
    void the_nearest_value_upwards_is_found(@ForAll("stories") List<Step> steps) {
        rule2.steps(steps).agreeWithTheReference();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Trees.stories(Trees.VALUES);
    }
}
