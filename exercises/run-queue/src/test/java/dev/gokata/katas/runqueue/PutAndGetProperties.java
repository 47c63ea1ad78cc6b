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

@Tag("task-4")
class PutAndGetProperties {

    private final Questions rule11 = Questions.byRule(11);
    private final Questions rule12 = Questions.byRule(12);

    @Property(tries = 60)
    void any_puts_and_gets_go_as_in_go(@ForAll("stories") Alone alone) {
        rule11.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        return Scenes.alone(Operation.RUNQPUT, Operation.RUNQPUT_NEXT, Operation.RUNQGET, Operation.RUNQPUTBATCH);
    }

    @Property(tries = 25)
    void whatever_a_thief_takes_nobody_is_lost_or_taken_twice(@ForAll("races") Together race) {
        rule12.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("owner", 4, Operation.RUNQPUT, Operation.RUNQPUT_NEXT, Operation.RUNQGET),
                Scenes.actor("thief", 3, Operation.TAKES_ONE, Operation.TAKES_HALF, Operation.TAKES_NEXT)));
    }
}
