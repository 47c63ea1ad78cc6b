package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class SafetyProperties {

    private final Questions learner = Questions.byRule(9);

    @Property
    void any_goroutine_is_safe_unless_one_of_the_four_conditions_holds(@ForAll("states") State state) {
        learner.safetyOf(state).agreesWithTheReference();
    }

    @Provide
    Arbitrary<State> states() {
        return States.any();
    }
}
