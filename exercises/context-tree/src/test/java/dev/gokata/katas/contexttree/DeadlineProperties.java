package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-3")
class DeadlineProperties {

    private final Questions rule16 = Questions.byRule(16);
    private final Questions rule21 = Questions.byRule(21);

    @Property
    void any_tree_keeps_its_deadlines(@ForAll("stories") List<Step> steps) {
        rule16.steps(steps).agreeWithTheReference();
    }

    @Property(tries = 25)
    void whoever_goes_on_when_nothing_goes_wrong(@ForAll("meetings") List<List<Step>> goroutines, @ForAll long seed) {
        rule21.before(Steps.cancelable(0), Steps.deadline(1, 20, "too slow"), Steps.cancelable(2))
                .with(goroutines)
                .isRightUnderSchedules(60, seed);
    }

    @Provide
    Arbitrary<List<List<Step>>> meetings() {
        return Trees.meetings(Trees.DEADLINES_AT_ONCE);
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Trees.stories(Trees.DEADLINES);
    }
}
