package dev.gokata.katas.copystack;

import dev.gokata.testkit.stack.StackCopy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-5")
class SyncWaitsProperties {

    private final Questions learner = new Questions();

    @Property(tries = 200)
    void any_waits_follow_and_what_is_sent_meanwhile_is_not_lost(
            @ForAll("parked") StackCopy copy, @ForAll @IntRange(max = 15) int moments) {
        learner.syncing(copy.before())
                .whileSending(Images.senders(copy.before(), moments))
                .agreeWithTheReference();
    }

    @Provide
    Arbitrary<StackCopy> parked() {
        return Images.parked();
    }
}
