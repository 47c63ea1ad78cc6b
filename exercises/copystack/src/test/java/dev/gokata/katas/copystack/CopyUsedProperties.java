package dev.gokata.katas.copystack;

import dev.gokata.testkit.stack.StackCopy;
import dev.gokata.testkit.stack.StackImages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-1")
class CopyUsedProperties {

    private final Questions learner = new Questions();

    @Property(tries = 200)
    void any_stack_is_copied_and_nothing_else_is_read_or_written(@ForAll("copies") StackCopy copy) {
        learner.copying(copy.before()).into(copy.newsize()).agreesWithTheReference();
    }

    @Property(tries = 100)
    void whatever_was_copied_before_is_left_out(
            @ForAll("copies") StackCopy copy, @ForAll @IntRange(max = 50) int words) {
        long copied = 8 * (words % (copy.before().used() / 8));
        learner.copying(copy.before()).into(copy.newsize()).without(copied).agreesWithTheReference();
    }

    @Provide
    Arbitrary<StackCopy> copies() {
        return StackImages.copies();
    }
}
