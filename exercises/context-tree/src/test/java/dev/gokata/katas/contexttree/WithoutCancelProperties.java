package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class WithoutCancelProperties {

    private final Questions rule24 = Questions.byRule(24);

    @Property
    void any_tree_ends_where_cancel_ends(@ForAll("stories") List<Step> steps) {
        rule24.steps(steps).agreeWithTheReference();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Trees.stories(Trees.DETACHED);
    }
}
