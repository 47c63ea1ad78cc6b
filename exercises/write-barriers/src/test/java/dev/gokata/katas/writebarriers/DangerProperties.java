package dev.gokata.katas.writebarriers;

import dev.gokata.runtime.gc.GcState;
import dev.gokata.testkit.gc.GcStates;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class DangerProperties {

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule3 = Questions.byRule(3);

    @Property
    void in_any_heap_what_is_exposed_is_found(@ForAll("states") GcState state) {
        rule1.at(state).exposesWhatTheReferenceSays();
    }

    @Property
    void in_any_heap_what_is_unprotected_is_found(@ForAll("states") GcState state) {
        rule3.at(state).leavesUnprotectedWhatTheReferenceSays();
    }

    @Provide
    Arbitrary<GcState> states() {
        return GcStates.states();
    }
}
