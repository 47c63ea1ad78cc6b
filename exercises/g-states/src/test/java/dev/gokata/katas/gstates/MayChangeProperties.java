package dev.gokata.katas.gstates;

import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("task-3")
class MayChangeProperties {

    private final Questions rule12 = Questions.byRule(12);

    @Property(tries = 500)
    void anybody_may_change_a_state_as_in_go(@ForAll GTransition.Actor who, @ForAll GStatus from, @ForAll GStatus to) {
        rule12.mayAsInGo(who, from, to);
    }
}
