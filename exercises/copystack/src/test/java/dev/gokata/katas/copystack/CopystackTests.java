package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerAt;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;
import static dev.gokata.testkit.stack.SketchWord.pointerToHeap;

import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.testkit.stack.SketchWord;
import dev.gokata.testkit.stack.StackSketch;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-6")
class CopystackTests {

    private final Questions learner = new Questions();

    private StackSketch oneFrame() {
        return StackSketch.of(2048).calling("main.run", number(42));
    }

    @Nested
    class Rule_21_the_goroutine_has_the_new_stack {

        @Test
        void of_twice_the_size() {
            learner.moving(oneFrame()).agreesWithTheReference();
        }

        @Test
        void of_the_same_size() {
            learner.moving(oneFrame()).into(2048).agreesWithTheReference();
        }

        @Test
        void of_half_the_size() {
            learner.moving(StackSketch.of(8192).calling("main.run", number(42)))
                    .into(4096)
                    .agreesWithTheReference();
        }
    }

    @Nested
    class Rule_22_every_step_is_done {

        @Test
        void for_pointers_in_frames() {
            learner.moving(StackSketch.of(2048)
                            .calling("main.run", number(42), pointerTo("main.run", 0))
                            .calling("main.f", pointerTo("main.run", 1))
                            .with(pointerTo("main.run", 0)))
                    .agreesWithTheReference();
        }

        @Test
        void for_what_the_goroutine_holds() {
            learner.moving(oneFrame()
                            .withContext(pointerTo("main.run", 0))
                            .panicking(pointerTo("main.run", 0))
                            .deferring(pointerToHeap())
                            .withHeapObject(number(1), pointerTo("main.run", 0), number(0), nil(), nil(), number(0)))
                    .agreesWithTheReference();
        }

        @Test
        void for_a_deferred_call_whose_record_is_on_the_stack() {
            SketchWord place = pointerTo("main.run", 6);
            learner.moving(StackSketch.of(2048)
                            .calling(
                                    "main.run",
                                    number(0),
                                    place.asNumber(),
                                    number(0),
                                    place.asNumber(),
                                    number(0),
                                    number(0))
                            .deferring(pointerTo("main.run", 0)))
                    .agreesWithTheReference();
        }

        @Test
        void for_waits_that_nobody_else_can_reach_without_a_lock() {
            learner.moving(oneFrame().waiting(pointerTo("main.run", 0), nil())).agreesWithTheReference();
        }

        @Test
        void for_waits_that_others_can_reach_under_the_locks() {
            learner.moving(oneFrame().parked().waiting(pointerTo("main.run", 0), nil()))
                    .agreesWithTheReference();
        }
    }

    @Nested
    class Rule_23_the_old_stack_is_read_once_and_freed {

        @Test
        void a_value_that_is_sent_after_its_word_was_copied_is_not_overwritten() {
            learner.moving(oneFrame().parked().waiting(pointerTo("main.run", 0)))
                    .whileSending(List.of(new Sender(0, false, 7)))
                    .agreesWithTheReference();
        }

        @Test
        void a_value_that_is_sent_at_the_last_moment_comes_along() {
            learner.moving(oneFrame().parked().waiting(pointerTo("main.run", 0)))
                    .whileSending(List.of(new Sender(0, true, 7)))
                    .agreesWithTheReference();
        }
    }

    @Nested
    class Rule_24_nothing_else_changes {

        @Test
        void numbers_that_look_like_pointers_stay() {
            learner.moving(StackSketch.of(2048)
                            .calling("main.run", pointerTo("main.run", 0).asNumber(), number(42))
                            .calling("main.f", pointerAt(Stack::lo).asNumber()))
                    .agreesWithTheReference();
        }

        @Test
        void pointers_just_outside_of_the_old_stack_and_to_the_heap_stay() {
            learner.moving(StackSketch.of(2048)
                            .calling(
                                    "main.run",
                                    pointerAt(Stack::hi),
                                    pointerAt(stack -> stack.hi() + 4096),
                                    pointerToHeap()))
                    .agreesWithTheReference();
        }

        @Test
        void what_a_callee_left_in_the_words_for_arguments_stays() {
            learner.moving(StackSketch.of(2048)
                            .calling("main.run", number(1))
                            .calling("main.f", number(2))
                            .with(pointerTo("main.run", 0).asNumber()))
                    .agreesWithTheReference();
        }

        @Test
        void a_word_on_the_heap_that_looks_like_a_pointer_stays() {
            learner.moving(oneFrame().withHeapObject(pointerTo("main.run", 0))).agreesWithTheReference();
        }
    }

    @Nested
    class Rule_25_in_a_system_call {

        @Test
        void the_program_ends() {
            learner.moving(Images.inSystemCall(oneFrame().image())).agreesWithTheReference();
        }
    }
}
