package dev.gokata.katas.copystack;

import dev.gokata.testkit.stack.StackCopy;
import dev.gokata.testkit.stack.StackImages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-6")
class CopystackProperties {

    private final Questions learner = new Questions();

    @Property(tries = 200)
    void any_stack_is_the_same_afterwards_but_for_where_it_lies(@ForAll("copies") StackCopy copy) {
        learner.moving(copy.before()).into(copy.newsize()).agreesWithTheReference();
    }

    @Property(tries = 100)
    void any_stack_that_others_send_to_loses_no_value(
            @ForAll("parked") StackCopy copy, @ForAll @IntRange(max = 15) int moments) {
        learner.moving(copy.before())
                .into(copy.newsize())
                .whileSending(Images.senders(copy.before(), moments))
                .agreesWithTheReference();
    }

    @Provide
    Arbitrary<StackCopy> copies() {
        return StackImages.copies();
    }

    @Provide
    Arbitrary<StackCopy> parked() {
        return Images.parked();
    }
}
