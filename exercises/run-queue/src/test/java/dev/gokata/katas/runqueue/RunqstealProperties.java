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

@Tag("task-6")
class RunqstealProperties {

    private final Questions rule19 = Questions.byRule(19);
    private final Questions rule21 = Questions.byRule(21);

    @Property(tries = 60)
    void any_queue_is_stolen_from_as_in_go(@ForAll("stories") Alone alone) {
        rule19.on(alone).goesAsInGo();
    }

    @Provide
    Arbitrary<Alone> stories() {
        // Once, for a thief steals only when nothing is in the own queue.
        return Scenes.once(Operation.RUNQSTEAL, Operation.RUNQSTEAL_NEXT_TOO);
    }

    @Property(tries = 25)
    void owner_and_thieves_share_what_there_is(@ForAll("races") Together race) {
        rule21.on(race).goesWell(race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<Together> races() {
        return Scenes.together(List.of(
                Scenes.actor("thief", 2, Operation.STEAL_AND_RUN),
                Scenes.actor("other thief", 1, Operation.STEAL_AND_RUN),
                Scenes.actor("owner", 4, Operation.RUNQPUT, Operation.RUNQPUT_NEXT, Operation.RUNQGET)));
    }
}
