package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-5")
class DeferredProperties {

    private final Questions learner = Questions.byWhatDiffers();
    private final Questions rule17 = Questions.byRule(17);

    @Property
    void any_goroutine_does_what_was_put_off_and_nothing_else(@ForAll("states") State state) {
        learner.shrinkIfDeferred(state).agreesWithTheReference();
    }

    @Property(tries = 300)
    void any_story_with_collections_at_a_bad_time(@ForAll("stories") List<Step> steps) {
        rule17.living(steps).agreesWithTheReference();
    }

    @Provide
    Arbitrary<State> states() {
        return States.any();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Stories.ofEverything();
    }
}
