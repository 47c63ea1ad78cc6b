package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerAt;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;
import static dev.gokata.testkit.stack.SketchWord.pointerToHeap;

import dev.gokata.katas.copystack.CopyStackKata.Part;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.testkit.stack.SketchWord;
import dev.gokata.testkit.stack.StackSketch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-4")
class AdjustGoroutineTests {

    private final Questions learner = new Questions();

    private StackSketch oneFrame() {
        return StackSketch.of(2048).calling("main.run", number(1), number(2));
    }

    @Nested
    class Rule_13_context_and_frame_pointer {

        @Test
        void the_frame_pointer_follows() {
            adjusting(Part.CTXT, oneFrame());
        }

        @Test
        void a_closure_on_the_stack_follows() {
            adjusting(Part.CTXT, oneFrame().withContext(pointerTo("main.run", 0)));
        }

        @Test
        void a_closure_on_the_heap_stays() {
            adjusting(Part.CTXT, oneFrame().withContext(pointerToHeap()));
        }
    }

    @Nested
    class Rule_14_deferred_calls {

        private final SketchWord onStack = pointerTo("main.run", 0);
        private final SketchWord place = pointerTo("main.run", 5);

        @Test
        void without_any_nothing_changes() {
            adjusting(Part.DEFERS, oneFrame());
        }

        @Test
        void a_record_on_the_heap_stays_and_its_pointers_into_the_stack_follow() {
            adjusting(
                    Part.DEFERS,
                    oneFrame()
                            .deferring(pointerToHeap())
                            .withHeapObject(number(1), onStack, onStack, onStack, nil(), onStack));
        }

        @Test
        void the_head_follows_to_a_record_on_the_stack() {
            adjusting(Part.DEFERS, withRecordOnStack(nil()).deferring(onStack));
        }

        @Test
        void a_link_may_lead_from_the_stack_to_the_heap() {
            adjusting(
                    Part.DEFERS,
                    withRecordOnStack(pointerToHeap())
                            .deferring(onStack)
                            .withHeapObject(number(1), place, number(0), place, nil(), number(0)));
        }

        @Test
        void and_from_the_heap_to_the_stack() {
            adjusting(
                    Part.DEFERS,
                    withRecordOnStack(nil())
                            .deferring(pointerToHeap())
                            .withHeapObject(number(1), place, number(0), pointerToHeap(), onStack, number(0)));
        }

        /** Six locals that no map describes: flags, SP, pc, closure, link, head. */
        private StackSketch withRecordOnStack(SketchWord link) {
            return StackSketch.of(2048)
                    .calling(
                            "main.run",
                            number(0),
                            place.asNumber(),
                            place.asNumber(),
                            place.asNumber(),
                            link.asNumber(),
                            place.asNumber());
        }
    }

    @Nested
    class Rule_15_panics {

        @Test
        void the_head_follows() {
            adjusting(Part.PANICS, oneFrame().panicking(pointerTo("main.run", 0)));
        }

        @Test
        void without_any_nothing_changes() {
            adjusting(Part.PANICS, oneFrame());
        }
    }

    @Nested
    class Rule_16_waits {

        @Test
        void the_place_of_the_value_follows() {
            adjusting(Part.SUDOGS, oneFrame().waiting(pointerTo("main.run", 0)));
        }

        @Test
        void in_each_of_several() {
            adjusting(Part.SUDOGS, oneFrame().waiting(pointerTo("main.run", 0), nil(), pointerTo("main.run", 1)));
        }

        @Test
        void a_place_on_the_heap_or_behind_the_stack_stays() {
            adjusting(Part.SUDOGS, oneFrame().waiting(pointerToHeap(), pointerAt(Stack::hi)));
        }
    }

    private void adjusting(Part part, StackSketch sketch) {
        learner.adjusting(part, sketch).agreesWithTheReference();
    }
}
