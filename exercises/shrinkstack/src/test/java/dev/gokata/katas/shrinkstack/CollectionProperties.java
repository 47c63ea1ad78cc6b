package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class CollectionProperties {

    private final Questions learner = Questions.byWhatDiffers();
    private final Questions rule16 = Questions.byRule(16);

    @Property
    void any_goroutine_is_shrunk_or_marked(@ForAll("states") State state) {
        learner.shrinkOrDefer(state).agreesWithTheReference();
    }

    @Property(tries = 300)
    void any_story_of_growing_and_shrinking(@ForAll("stories") List<Step> steps) {
        rule16.living(steps).agreesWithTheReference();
    }

    @Provide
    Arbitrary<State> states() {
        return States.any();
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Stories.ofUseAndCollections();
    }
}
