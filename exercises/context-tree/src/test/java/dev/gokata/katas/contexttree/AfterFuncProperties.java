package dev.gokata.katas.contexttree;

import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-5")
class AfterFuncProperties {

    private final Questions rule25 = Questions.byRule(25);
    private final Questions rule30 = Questions.byRule(30);

    @Property
    void any_tree_runs_its_functions(@ForAll("stories") List<Step> steps) {
        rule25.steps(steps).agreeWithTheReference();
    }

    @Property(tries = 25)
    void whoever_goes_on_when_nothing_goes_wrong(@ForAll("meetings") List<List<Step>> goroutines, @ForAll long seed) {
        rule30.before(Steps.cancelable(0), Steps.cancelable(1), Steps.cancelable(2), Steps.function(2))
                .with(goroutines)
                .isRightUnderSchedules(60, seed);
    }

    @Provide
    Arbitrary<List<List<Step>>> meetings() {
        return Trees.meetings(Trees.FUNCTIONS_AT_ONCE);
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Trees.stories(Trees.FUNCTIONS);
    }
}
