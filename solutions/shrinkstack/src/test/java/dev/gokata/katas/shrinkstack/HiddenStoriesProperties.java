package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Longer stories. */
class HiddenStoriesProperties {

    private final Questions rule16 = Questions.byRule(16);
    private final Questions rule17 = Questions.byRule(17);

    @Property(tries = 500)
    @Tag("task-4")
    void a_story_told_twice(@ForAll("collections") List<Step> steps) {
        List<Step> twice = new ArrayList<>(steps);
        twice.addAll(steps);
        rule16.living(twice).agreesWithTheReference();
    }

    @Property(tries = 500)
    @Tag("task-5")
    void a_story_with_another_behind_it(@ForAll("all") List<Step> first, @ForAll("all") List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        both.addAll(second);
        rule17.living(both).agreesWithTheReference();
    }

    @Provide
    Arbitrary<List<Step>> collections() {
        return Stories.ofUseAndCollections();
    }

    @Provide
    Arbitrary<List<Step>> all() {
        return Stories.ofEverything();
    }
}
