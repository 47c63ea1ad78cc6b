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
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-3")
class AdjustFramesTests {

    private final Questions learner = new Questions();

    @Nested
    class Rule_8_every_frame {

        @Test
        void without_pointers_nothing_changes() {
            adjusting(StackSketch.of(2048).calling("main.run", number(42)));
        }

        @Test
        void the_outermost_as_well_as_the_innermost() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", pointerTo("main.run", 0))
                    .calling("main.f", number(1))
                    .calling("main.g", pointerTo("main.run", 0)));
        }

        @Test
        void a_recursion_of_20_calls() {
            StackSketch sketch = StackSketch.of(4096);
            for (int i = 0; i < 20; i++) {
                sketch.calling("main.f" + i, pointerTo("main.f" + i, 1), number(i));
            }
            adjusting(sketch);
        }
    }

    @Nested
    class Rule_9_locals {

        @Test
        void a_pointer_to_a_variable_of_the_caller_moves() {
            adjusting(StackSketch.of(2048).calling("main.run", number(42)).calling("main.f", pointerTo("main.run", 0)));
        }

        @Test
        void a_number_that_looks_like_that_pointer_stays() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(42))
                    .calling("main.f", pointerTo("main.run", 0).asNumber()));
        }

        @Test
        void locals_end_below_the_saved_frame_pointer_and_begin_above_the_arguments_of_callees() {
            SketchWord looksLikeAPointer = pointerTo("main.run", 0).asNumber();
            adjusting(StackSketch.of(2048)
                    .calling("main.run", pointerTo("main.run", 0), looksLikeAPointer)
                    .calling("main.f", nil(), pointerTo("main.run", 0))
                    .with(looksLikeAPointer, looksLikeAPointer));
        }

        @Test
        void a_function_at_its_entry_has_none_yet_and_their_place_may_be_below_the_stack() {
            learner.adjusting(Part.FRAMES, full().stoppedAtEntry()).byRule(9).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_10_arguments {

        @Test
        void move_by_the_map_of_the_function_that_got_them() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(42))
                    .calling("main.f", number(1))
                    .with(pointerTo("main.run", 0)));
        }

        @Test
        void move_also_while_the_function_is_at_its_entry() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(42))
                    .calling("main.f")
                    .with(number(7), pointerTo("main.run", 0))
                    .stoppedAtEntry());
        }
    }

    @Nested
    class Rule_11_saved_frame_pointers {

        @Test
        void form_a_chain_in_the_copy() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(1))
                    .calling("main.f", number(2))
                    .calling("main.g", number(3)));
        }
    }

    @Nested
    class Rule_12_objects {

        @Test
        void a_variable_that_points_to_itself_still_does() {
            adjusting(StackSketch.of(2048).calling("main.run", number(1)).keeping(pointerTo("main.run", 0)));
        }

        @Test
        void move_by_their_own_map() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", pointerToHeap(), pointerTo("main.run", 0))
                    .keeping(pointerTo("main.run", 1).asNumber(), pointerTo("main.run", 3), pointerAt(Stack::hi)));
        }

        @Test
        void may_be_arguments_which_are_there_at_the_entry_already() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(42))
                    .calling("main.f")
                    .with(pointerTo("main.run", 0), number(7))
                    .keepingItsArguments()
                    .stoppedAtEntry());
        }

        @Test
        void that_are_arguments_are_counted_from_argp() {
            adjusting(StackSketch.of(2048)
                    .calling("main.run", number(42))
                    .calling("main.f", number(1))
                    .with(number(7), pointerTo("main.run", 0))
                    .keepingItsArguments());
        }

        @Test
        void of_a_function_at_its_entry_are_not_there_yet_and_their_place_may_be_below_the_stack() {
            learner.adjusting(Part.FRAMES, full().keeping(nil(), nil()).stoppedAtEntry())
                    .byRule(12)
                    .agreesWithTheReference();
        }
    }

    /** Two functions, of which the first fills the stack and the second was only entered. */
    private static StackSketch full() {
        SketchWord[] locals = new SketchWord[256 - StackSketch.TOP_WORDS - 3];
        Arrays.fill(locals, number(1));
        return StackSketch.of(2048).calling("main.run", locals).calling("main.f", nil());
    }

    private void adjusting(StackSketch sketch) {
        learner.adjusting(Part.FRAMES, sketch).agreesWithTheReference();
    }
}
