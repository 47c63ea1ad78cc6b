package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.States.Trait;
import dev.gokata.runtime.stack.StackOwner;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class SafetyTests {

    @Nested
    class Rule_5_in_a_system_call {

        @Test
        void a_stack_may_not_be_moved() {
            Questions.byRule(5).safetyOf(States.scanned(Trait.IN_SYSTEM_CALL)).isNotSafe();
        }
    }

    @Nested
    class Rule_6_stopped_between_two_calls {

        @Test
        void a_stack_may_not_be_moved() {
            Questions.byRule(6).safetyOf(States.scanned(Trait.ASYNC_SAFE_POINT)).isNotSafe();
        }
    }

    @Nested
    class Rule_7_about_to_park_on_a_channel {

        @Test
        void a_stack_may_not_be_moved() {
            Questions.byRule(7).safetyOf(States.scanned(Trait.PARKING_ON_CHAN)).isNotSafe();
        }
    }

    @Nested
    class Rule_8_waiting_only_to_be_scanned {

        @Test
        void a_stack_may_not_be_moved() {
            Questions.byRule(8)
                    .safetyOf(States.scanned(Trait.WAITING_FOR_SUSPEND_G))
                    .isNotSafe();
        }
    }

    @Nested
    class Rule_9_anything_else {

        private final Questions learner = Questions.byRule(9);

        @Test
        void a_goroutine_that_does_nothing_special_is_safe() {
            learner.safetyOf(States.scanned()).isSafe();
        }

        @Test
        void one_that_is_parked_on_channels_is_safe() {
            learner.safetyOf(States.scanned(Trait.ACTIVE_STACK_CHANS)).isSafe();
        }

        @Test
        void one_that_stopped_in_a_prologue_is_safe() {
            learner.safetyOf(States.scanned(Trait.SYNC_SAFE_POINT)).isSafe();
        }

        @Test
        void one_whose_thread_must_not_stop_is_safe() {
            learner.safetyOf(States.scanned(Trait.NOT_PREEMPTIBLE)).isSafe();
        }

        @Test
        void one_whose_shrinking_was_put_off_is_safe() {
            learner.safetyOf(States.scanned(Trait.PREEMPT_SHRINK)).isSafe();
        }

        @Test
        void who_owns_the_stack_and_how_full_it_is_is_another_question() {
            learner.safetyOf(States.of(2048, 2000, StackOwner.NOBODY, List.of()))
                    .isSafe();
        }
    }
}
