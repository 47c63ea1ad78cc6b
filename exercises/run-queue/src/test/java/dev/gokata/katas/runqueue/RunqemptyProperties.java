package dev.gokata.katas.runqueue;

import dev.gokata.katas.runqueue.RunQueueKata.Alone;
import dev.gokata.katas.runqueue.RunQueueKata.Operation;
import dev.gokata.katas.runqueue.RunQueueKata.Together;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-7")
class RunqemptyProperties {

    private final Questions rule22 = Questions.byRule(22);
    private final Questions rule23 = Questions.byRule(23);

    @Property(tries = 60)
    void any_queue_is_seen_as_it_is(@ForAll("stories") Alone alone) {
        rule22.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        return Scenes.alone(
                Operation.RUNQEMPTY,
                Operation.ADDS_TO_RING,
                Operation.ADDS_NEXT,
                Operation.TAKES_ONE,
                Operation.TAKES_NEXT);
    }

    @Property(tries = 25)
    void whatever_the_owner_does_the_answer_was_true_at_one_moment(@ForAll("races") Together race) {
        rule23.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("onlooker", 2, Operation.RUNQEMPTY),
                Scenes.actor(
                        "owner",
                        5,
                        Operation.ADDS_TO_RING,
                        Operation.ADDS_NEXT,
                        Operation.TAKES_ONE,
                        Operation.TAKES_NEXT)));
    }
}
