package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-3")
class ShrinkstackProperties {

    private final Questions learner = Questions.byWhatDiffers();

    @Property
    void any_stack_is_moved_once_or_left_alone_or_the_program_ends(@ForAll("states") State state) {
        learner.shrinkstack(state).agreesWithTheReference();
    }

    @Provide
    Arbitrary<State> states() {
        return States.any();
    }
}
