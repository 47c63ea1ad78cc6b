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

@Tag("task-3")
class RunqputslowProperties {

    private final Questions rule8 = Questions.byRule(8);
    private final Questions rule9 = Questions.byRule(9);

    @Property(tries = 60)
    void any_ring_overflows_as_in_go(@ForAll("stories") Alone alone) {
        rule8.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        return Scenes.alone(Operation.RUNQPUTSLOW, Operation.ADDS_TO_RING, Operation.TAKES_ONE);
    }

    @Property(tries = 25)
    void whatever_a_thief_takes_nobody_is_lost_or_taken_twice(@ForAll("races") Together race) {
        rule9.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("owner", 3, Operation.RUNQPUTSLOW, Operation.ADDS_TO_RING),
                Scenes.actor("thief", 2, Operation.TAKES_ONE, Operation.TAKES_HALF, Operation.TAKES_HALF_TO_GLOBAL)));
    }
}
