package dev.gokata.reference.gc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.gc.GcPhase;
import dev.gokata.runtime.gc.HeapGraph;
import dev.gokata.runtime.gc.PointerSlot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagCheckingWriterTests {

    @ParameterizedTest
    @CsvSource({
        "HEAP,   MARK,             '[read, barrier(A, B), write B]'",
        "GLOBAL, MARK_TERMINATION, '[read, barrier(A, B), write B]'",
        "FRAME,  MARK,             '[write B]'",
        "HEAP,   OFF,              '[write B]'",
        "GLOBAL, OFF,              '[write B]'"
    })
    void writes_b_over_a(PointerSlot.Place place, GcPhase phase, String expected) {
        List<String> events = new ArrayList<>();

        new FlagCheckingWriter()
                .write(
                        new Word(place, events),
                        1,
                        phase,
                        (old, ptr) -> events.add("barrier(" + HeapGraph.name(old) + ", " + HeapGraph.name(ptr) + ")"));

        assertThat(events).hasToString(expected);
    }

    /** A word that holds A, and tells what is done with it. */
    private record Word(Place place, List<String> events) implements PointerSlot {
        @Override
        public int get() {
            events.add("read");
            return 0;
        }

        @Override
        public void set(int pointer) {
            events.add("write " + HeapGraph.name(pointer));
        }
    }
}
