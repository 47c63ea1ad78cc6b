package dev.gokata.katas.copystack;

import static dev.gokata.testkit.stack.SketchWord.nil;
import static dev.gokata.testkit.stack.SketchWord.number;
import static dev.gokata.testkit.stack.SketchWord.pointerTo;
import static dev.gokata.testkit.stack.SketchWord.pointerToHeap;

import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.SudogImage;
import dev.gokata.testkit.stack.StackSketch;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-5")
class SyncWaitsTests {

    private final Questions learner = new Questions();

    private StackSketch parked() {
        return StackSketch.of(2048)
                .calling("main.run", number(1), number(2))
                .calling("main.f", number(3), number(4), number(5))
                .parked();
    }

    @Nested
    class Rule_17_locks {

        @Test
        void the_channel_is_locked_and_unlocked() {
            learner.syncing(parked().waiting(pointerTo("main.f", 0))).agreeWithTheReference();
        }

        @Test
        void all_channels_are_locked_before_the_first_is_unlocked() {
            learner.syncing(parked().waiting(pointerTo("main.f", 0), pointerTo("main.f", 1)))
                    .agreeWithTheReference();
        }

        @Test
        void a_channel_that_is_waited_for_twice_is_locked_once() {
            StackImage before = parked().waiting(pointerTo("main.f", 0), pointerTo("main.f", 1), nil())
                    .image();
            SudogImage first = before.waiting().get(0);
            SudogImage second = before.waiting().get(1);
            List<SudogImage> twice = List.of(
                    first,
                    new SudogImage(second.elem(), 8, first.channel()),
                    before.waiting().get(2));
            learner.syncing(Images.withWaits(before, twice)).agreeWithTheReference();
        }

        @Test
        void a_channel_is_locked_also_if_the_value_is_elsewhere() {
            learner.syncing(parked().waiting(nil(), pointerToHeap())).agreeWithTheReference();
        }
    }

    @Nested
    class Rule_18_under_the_locks_the_places_follow {

        @Test
        void and_a_value_that_is_sent_right_afterwards_is_in_the_copy() {
            learner.syncing(parked().waiting(pointerTo("main.f", 1)))
                    .whileSending(List.of(new Sender(0, false, 42)))
                    .agreeWithTheReference();
        }
    }

    @Nested
    class Rule_19_under_the_locks_the_stack_is_copied_up_to_the_highest_value {

        @Test
        void and_a_value_that_is_sent_right_before_is_in_the_copy() {
            learner.syncing(parked().waiting(pointerTo("main.f", 1)))
                    .whileSending(List.of(new Sender(0, true, 42)))
                    .agreeWithTheReference();
        }

        @Test
        void the_value_itself_included() {
            learner.syncing(parked().waiting(pointerTo("main.f", 2))).agreeWithTheReference();
        }

        @Test
        void whichever_wait_it_belongs_to() {
            learner.syncing(parked().waiting(pointerTo("main.run", 0), pointerTo("main.f", 0)))
                    .agreeWithTheReference();
            learner.syncing(parked().waiting(pointerTo("main.f", 0), pointerTo("main.run", 0)))
                    .agreeWithTheReference();
        }

        @Test
        void and_no_further() {
            learner.syncing(parked().waiting(pointerTo("main.f", 0))).agreeWithTheReference();
        }
    }

    @Nested
    class Rule_20_what_was_copied {

        @Test
        void is_nothing_if_no_value_is_on_the_stack() {
            learner.syncing(parked().waiting(nil(), pointerToHeap())).agreeWithTheReference();
        }
    }
}
