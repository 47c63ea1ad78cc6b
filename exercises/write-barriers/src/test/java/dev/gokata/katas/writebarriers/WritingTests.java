package dev.gokata.katas.writebarriers;

import static dev.gokata.katas.writebarriers.Heaps.A;
import static dev.gokata.katas.writebarriers.Heaps.B;
import static dev.gokata.runtime.gc.GcPhase.MARK;
import static dev.gokata.runtime.gc.GcPhase.MARK_TERMINATION;
import static dev.gokata.runtime.gc.GcPhase.OFF;
import static dev.gokata.runtime.gc.HeapGraph.NIL;
import static dev.gokata.runtime.gc.PointerSlot.Place.FRAME;
import static dev.gokata.runtime.gc.PointerSlot.Place.GLOBAL;
import static dev.gokata.runtime.gc.PointerSlot.Place.HEAP;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class WritingTests {

    @Nested
    class Rule_5_the_barrier_comes_first {

        private final Questions learner = Questions.byRule(5);

        @Test
        void before_a_write_to_an_object() {
            learner.writing(HEAP, MARK).does("barrier(A, B)", "write B");
        }

        @Test
        void before_a_write_to_a_global() {
            learner.writing(GLOBAL, MARK).does("barrier(A, B)", "write B");
        }

        @Test
        void in_both_mark_phases() {
            learner.writing(HEAP, MARK_TERMINATION).does("barrier(A, B)", "write B");
        }
    }

    @Nested
    class Rule_6_the_current_frame {

        private final Questions learner = Questions.byRule(6);

        @Test
        void is_written_without_the_barrier() {
            learner.writing(FRAME, MARK).does("write B");
            learner.writing(FRAME, MARK_TERMINATION).does("write B");
        }
    }

    @Nested
    class Rule_7_while_the_barrier_is_off {

        private final Questions learner = Questions.byRule(7);

        @Test
        void a_write_is_a_write() {
            learner.writing(HEAP, OFF).does("write B");
            learner.writing(GLOBAL, OFF).does("write B");
        }

        @Test
        void and_the_slot_is_not_read() {
            learner.writing(HEAP, OFF).readsNothing();
            learner.writing(FRAME, MARK).readsNothing();
        }
    }

    @Nested
    class Rule_8_nil {

        private final Questions learner = Questions.byRule(8);

        @Test
        void is_written_with_the_barrier() {
            learner.writing(HEAP, MARK, A, NIL).does("barrier(A, nil)", "write nil");
        }

        @Test
        void is_overwritten_with_the_barrier() {
            learner.writing(HEAP, MARK, NIL, B).does("barrier(nil, B)", "write B");
        }
    }
}
