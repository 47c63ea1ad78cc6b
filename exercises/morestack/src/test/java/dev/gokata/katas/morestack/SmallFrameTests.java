package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-1")
class SmallFrameTests {

    @Nested
    class Rule_1_sp_must_be_above_the_guard {

        private final Questions learner = Questions.byRule(1);

        @Test
        void far_above_the_guard_the_function_goes_on() {
            learner.smallFrame(GUARD + 1000).goesOn();
        }

        @Test
        void a_word_above_the_guard_it_goes_on() {
            learner.smallFrame(GUARD + 8).goesOn();
        }

        @Test
        void at_the_guard_it_calls_morestack() {
            learner.smallFrame(GUARD).callsMorestack();
        }

        @Test
        void below_the_guard_it_calls_morestack() {
            learner.smallFrame(GUARD - 8).callsMorestack();
        }
    }

    @Nested
    class Rule_2_addresses_have_no_sign {

        private final Questions learner = Questions.byRule(2);

        @Test
        void a_guard_that_asks_to_yield_is_above_every_address() {
            learner.smallFrame(GUARD + 1000).withGuard(STACK_PREEMPT).callsMorestack();
        }

        @Test
        void the_other_guards_that_are_no_addresses_are_above_every_address_too() {
            learner.smallFrame(GUARD + 1000).withGuard(STACK_FORK).callsMorestack();
            learner.smallFrame(GUARD + 1000).withGuard(STACK_FORCE_MOVE).callsMorestack();
        }
    }
}
