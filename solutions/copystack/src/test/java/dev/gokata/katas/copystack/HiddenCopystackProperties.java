package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.testkit.stack.StackCopy;
import dev.gokata.testkit.stack.StackImages;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** More stacks of every kind, and the steps one after the other on each. */
class HiddenCopystackProperties {

    private final Questions learner = new Questions();

    @Property(tries = 500)
    @Tag("task-3")
    void frames_of_more_stacks(@ForAll("images") StackImage before) {
        learner.adjusting(Part.FRAMES, before).agreesWithTheReference();
    }

    @Property(tries = 300)
    @Tag("task-5")
    void waits_of_more_goroutines_with_every_sender_early_or_late(@ForAll("parked") StackCopy copy) {
        learner.syncing(copy.before())
                .whileSending(Images.senders(copy.before(), 0))
                .agreeWithTheReference();
        learner.syncing(copy.before())
                .whileSending(Images.senders(copy.before(), -1))
                .agreeWithTheReference();
    }

    @Property(tries = 300)
    @Tag("task-6")
    void a_stack_is_moved_to_every_size_that_holds_it(@ForAll("images") StackImage before) {
        for (long newsize = 2048; newsize <= 4 * before.stack().size(); newsize *= 2) {
            if (newsize >= before.used()) {
                learner.moving(before).into(newsize).agreesWithTheReference();
            }
        }
    }

    @Provide
    Arbitrary<StackImage> images() {
        return StackImages.images();
    }

    @Provide
    Arbitrary<StackCopy> parked() {
        return Images.parked();
    }
}
