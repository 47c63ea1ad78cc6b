package dev.gokata.testkit.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.reference.gc.TriColor;
import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.GcState;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

class GcStatesProperties {

    @Provide
    Arbitrary<GcState> states() {
        return GcStates.states();
    }

    @Property(tries = 300)
    void what_breaks_the_weak_invariant_breaks_the_strong_one(@ForAll("states") GcState state) {
        assertThat(TriColor.strongBreaks(state)).containsAll(TriColor.weakBreaks(state));
    }

    @Property(tries = 300)
    void nothing_without_pointers_is_grey(@ForAll("states") GcState state) {
        for (int object = 0; object < state.graph().objects().size(); object++) {
            boolean noscan = state.graph().objects().get(object).noscan();
            assertThat(noscan && state.colors().get(object) == Color.GREY).isFalse();
        }
    }

    @Example
    void all_that_can_be_said_of_a_state_is_true_of_many() {
        List<GcState> states = GcStates.states().generator(1000).stream(new Random(4711))
                .limit(1000)
                .map(Shrinkable::value)
                .toList();

        assertThat(states)
                .filteredOn(state -> TriColor.strongBreaks(state).isEmpty())
                .hasSizeGreaterThan(100);
        assertThat(states)
                .filteredOn(state -> !TriColor.weakBreaks(state).isEmpty())
                .hasSizeGreaterThan(100);
        assertThat(states)
                .filteredOn(state -> TriColor.weakBreaks(state).size()
                        < TriColor.strongBreaks(state).size())
                .hasSizeGreaterThan(100);
    }
}
