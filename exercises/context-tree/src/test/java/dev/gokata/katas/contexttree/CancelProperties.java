package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class CancelProperties {

    private final Questions rule8 = Questions.byRule(8);
    private final Questions rule15 = Questions.byRule(15);

    @Property
    void any_tree_is_canceled_from_above(@ForAll("stories") List<Step> steps) {
        rule8.steps(steps).agreeWithTheReference();
    }

    @Property(tries = 25)
    void whoever_goes_on_when_nothing_goes_wrong(@ForAll("meetings") List<List<Step>> goroutines, @ForAll long seed) {
        rule15.before(Steps.cancelable(0), Steps.cancelable(1), Steps.cancelable(2))
                .with(goroutines)
                .isRightUnderSchedules(60, seed);
    }

    @Provide
    Arbitrary<List<List<Step>>> meetings() {
        return Trees.meetings(Trees.CANCELS_AT_ONCE);
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Trees.stories(Trees.CANCELS);
    }
}
