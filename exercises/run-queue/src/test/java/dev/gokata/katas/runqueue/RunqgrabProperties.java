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

@Tag("task-5")
class RunqgrabProperties {

    private final Questions rule15 = Questions.byRule(15);
    private final Questions rule16 = Questions.byRule(16);

    @Property(tries = 60)
    void any_queue_is_grabbed_from_as_in_go(@ForAll("stories") Alone alone) {
        rule15.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        return Scenes.alone(
                Operation.RUNQGRAB, Operation.RUNQGRAB_NEXT_TOO, Operation.ADDS_TO_RING, Operation.ADDS_NEXT);
    }

    @Property(tries = 25)
    void whatever_the_owner_does_nobody_is_lost_or_taken_twice(@ForAll("races") Together race) {
        rule16.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("thief", 2, Operation.RUNQGRAB, Operation.RUNQGRAB_NEXT_TOO),
                Scenes.actor(
                        "owner",
                        5,
                        Operation.ADDS_TO_RING,
                        Operation.ADDS_NEXT,
                        Operation.TAKES_ONE,
                        Operation.TAKES_NEXT)));
    }
}
