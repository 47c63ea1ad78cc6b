package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackImages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-3")
class AdjustFramesProperties {

    private final Questions learner = new Questions();

    @Property(tries = 300)
    void in_any_stack_the_words_that_maps_call_pointers_follow_and_no_others(@ForAll("images") StackImage before) {
        learner.adjusting(Part.FRAMES, before).agreesWithTheReference();
    }

    @Provide
    Arbitrary<StackImage> images() {
        return StackImages.images();
    }
}
