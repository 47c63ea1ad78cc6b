package dev.gokata.katas.writebarriers;

import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.PointerSlot.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every place in every phase. */
@Tag("task-2")
class HiddenWritingTests {

    private final Questions learner = Questions.byRule(5);

    @Test
    void every_kind_of_write() {
        for (Place place : Place.values()) {
            for (GcPhase phase : GcPhase.values()) {
                learner.writing(place, phase).agreesWithTheReference();
                learner.writing(place, phase, HeapGraph.NIL, 0).agreesWithTheReference();
                learner.writing(place, phase, 0, HeapGraph.NIL).agreesWithTheReference();
            }
        }
    }
}
