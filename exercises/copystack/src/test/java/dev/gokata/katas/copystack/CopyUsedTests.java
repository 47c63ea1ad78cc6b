package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;

import dev.gokata.testkit.stack.StackSketch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class CopyUsedTests {

    private final Questions learner = new Questions();
    private final StackSketch twoFrames = StackSketch.of(2048)
            .calling("main.run", number(1), number(2))
            .calling("main.f", pointerTo("main.run", 0), number(3));

    @Nested
    class Rule_1_the_part_in_use {

        @Test
        void one_frame_is_copied_word_by_word() {
            learner.copying(StackSketch.of(2048).calling("main.run", number(42)))
                    .agreesWithTheReference();
        }

        @Test
        void all_frames_are_copied() {
            learner.copying(twoFrames).agreesWithTheReference();
        }

        @Test
        void pointers_are_copied_as_they_are() {
            learner.copying(StackSketch.of(2048).calling("main.run", pointerTo("main.run", 1), nil()))
                    .agreesWithTheReference();
        }

        @Test
        void a_function_that_was_only_entered_has_a_return_address_and_no_more() {
            learner.copying(twoFrames.stoppedAtEntry()).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_2_to_the_high_end {

        @Test
        void of_a_much_larger_stack() {
            learner.copying(twoFrames).into(32768).agreesWithTheReference();
        }

        @Test
        void of_a_stack_of_the_same_size() {
            learner.copying(twoFrames).into(2048).agreesWithTheReference();
        }

        @Test
        void of_a_smaller_stack() {
            learner.copying(StackSketch.of(8192).calling("main.run", number(42)))
                    .into(4096)
                    .agreesWithTheReference();
        }
    }

    @Nested
    class Rule_3_what_was_copied_before {

        @Test
        void is_left_out() {
            learner.copying(twoFrames).without(16).agreesWithTheReference();
        }

        @Test
        void and_then_the_rest_still_goes_to_the_high_end() {
            learner.copying(twoFrames).without(40).into(8192).agreesWithTheReference();
        }
    }
}
