package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.BLACK;
import static dev.gokata.katas.writebarriers.Heaps.GREY;
import static dev.gokata.katas.writebarriers.Heaps.WHITE;
import static dev.gokata.katas.writebarriers.Heaps.moment;
import static dev.gokata.runtime.gc.HeapGraph.NIL;

import dev.gokata.runtime.gc.Color;
import dev.gokata.runtime.gc.HeapObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Heaps larger and smaller than the generated ones. */
@Tag("task-1")
class HiddenDangerTests {

    private static final int LENGTH = 100;

    private final Questions rule1 = Questions.byRule(1);
    private final Questions rule3 = Questions.byRule(3);

    @Test
    void a_long_path_protects_like_a_short_one() {
        List<HeapObject> chain = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        for (int object = 0; object < LENGTH; object++) {
            chain.add(HeapObject.of(NIL, object + 1));
            colors.add(object == 0 ? GREY : WHITE);
        }
        chain.add(HeapObject.of(NIL));
        colors.add(WHITE);
        chain.add(HeapObject.of(LENGTH));
        colors.add(BLACK);

        rule1.at(moment(chain, colors.toArray(new Color[0]))).exposes(LENGTH);
        rule3.at(moment(chain, colors.toArray(new Color[0]))).leavesUnprotected();
    }

    @Test
    void what_only_exposed_objects_lead_to_is_neither() {
        List<HeapObject> chain = List.of(HeapObject.of(1), HeapObject.of(2), HeapObject.of(NIL));
        rule1.at(moment(chain, BLACK, WHITE, WHITE)).exposes(1);
        rule3.at(moment(chain, BLACK, WHITE, WHITE)).leavesUnprotected(1);
    }

    @Test
    void an_object_without_slots_is_an_object() {
        rule1.at(moment(List.of(HeapObject.of(1), HeapObject.of()), BLACK, WHITE))
                .exposes(1);
        rule3.at(moment(List.of(HeapObject.of(1), HeapObject.of()), GREY, WHITE))
                .leavesUnprotected();
    }

    @Test
    void an_empty_heap_has_nothing_in_danger() {
        rule1.at(moment(List.of())).exposes();
        rule3.at(moment(List.of())).leavesUnprotected();
    }
}
