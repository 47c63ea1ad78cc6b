package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackImages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class AdjustGoroutineProperties {

    private final Questions learner = new Questions();

    @Property(tries = 200)
    void any_list_of_deferred_calls_follows(@ForAll("images") StackImage before) {
        learner.adjusting(Part.DEFERS, before).agreesWithTheReference();
    }

    @Property(tries = 100)
    void any_context_panic_and_waits_follow(@ForAll("images") StackImage before) {
        learner.adjusting(Part.CTXT, before).agreesWithTheReference();
        learner.adjusting(Part.PANICS, before).agreesWithTheReference();
        learner.adjusting(Part.SUDOGS, before).agreesWithTheReference();
    }

    @Provide
    Arbitrary<StackImage> images() {
        return StackImages.images();
    }
}
