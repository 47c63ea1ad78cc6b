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

@Tag("task-1")
class RingProperties {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule4 = Questions.byRule(4);

    @Property(tries = 60)
    void any_puts_and_gets_go_as_in_go(@ForAll("stories") Alone alone) {
        rule1.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        return Scenes.alone(Operation.PUT_IN_RING, Operation.GET_FROM_RING);
    }

    @Property(tries = 25)
    void whatever_a_thief_takes_nobody_is_lost_or_taken_twice(@ForAll("races") Together race) {
        rule4.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("owner", 4, Operation.PUT_IN_RING, Operation.GET_FROM_RING),
                Scenes.actor("thief", 3, Operation.TAKES_ONE, Operation.TAKES_HALF)));
    }
}
