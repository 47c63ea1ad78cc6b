package dev.gokata.katas.writebarriers;

import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.PointerSlot.Place;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("task-2")
class WritingProperties {

    private final Questions learner = Questions.byRule(5);

    @Property
    void any_pointer_is_written_as_it_should_be(
            @ForAll Place place,
            @ForAll GcPhase phase,
            @ForAll @IntRange(min = -1, max = 40) int old,
            @ForAll @IntRange(min = 1, max = 40) int distance) {
        // Always another pointer: to write the same again changes nothing, so a barrier there may be left out.
        int ptr = (old + 1 + distance) % 42 - 1;
        learner.writing(place, phase, old, ptr).agreesWithTheReference();
    }
}
