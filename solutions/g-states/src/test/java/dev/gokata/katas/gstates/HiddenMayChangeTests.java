package dev.gokata.katas.gstates;

import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody, and every change. */
@Tag("task-3")
class HiddenMayChangeTests {

    @Test
    void everybody_may_make_the_changes_that_he_may_make_in_go() {
        Questions learner = Questions.byRule(12);
        for (GTransition.Actor who : GTransition.Actor.values()) {
            for (GStatus from : GStatus.values()) {
                for (GStatus to : GStatus.values()) {
                    learner.mayAsInGo(who, from, to);
                }
            }
        }
    }
}
