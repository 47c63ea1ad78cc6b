package dev.gokata.katas.gstates;

import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that can happen, in every state. */
@Tag("task-2")
class HiddenAfterTests {

    @Test
    void everything_in_every_state_goes_as_in_go() {
        Questions learner = Questions.byRule(5);
        for (GStatus status : GStatus.values()) {
            for (GTransition transition : GTransition.values()) {
                learner.of(status, transition).goesAsInGo();
            }
        }
    }
}
