package dev.gokata.katas.morestack;

import static dev.gokata.katas.morestack.Questions.GUARD;
import static dev.gokata.katas.morestack.Questions.LO;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("task-2")
class AnyFrameTests {

    @Nested
    class Rule_3_up_to_128_bytes_a_frame_is_small {

        private final Questions learner = Questions.byRule(3);

        @Test
        void a_frame_of_128_bytes_may_reach_120_bytes_below_the_guard() {
            learner.frameOf(128, GUARD + 8).goesOn();
            learner.frameOf(128, GUARD).callsMorestack();
        }

        @Test
        void no_frame_at_all_is_checked_in_the_same_way() {
            learner.frameOf(0, GUARD + 8).goesOn();
            learner.frameOf(0, GUARD).callsMorestack();
        }

        @Test
        void a_frame_of_64_bytes_gets_no_more_room_for_being_smaller() {
            learner.frameOf(64, GUARD).callsMorestack();
            learner.frameOf(64, GUARD - 8).callsMorestack();
        }
    }

    @Nested
    class Rule_4_a_larger_one_counts_what_it_has_over_128 {

        private final Questions learner = Questions.byRule(4);

        @Test
        void of_136_bytes_8_count() {
            learner.frameOf(136, GUARD + 16).goesOn();
            learner.frameOf(136, GUARD + 8).callsMorestack();
        }

        @Test
        void of_1000_bytes_872_count() {
            learner.frameOf(1000, GUARD + 880).goesOn();
            learner.frameOf(1000, GUARD + 872).callsMorestack();
        }

        @Test
        void a_frame_of_4096_bytes_does_not_always_call_morestack() {
            learner.frameOf(4096, GUARD + 4000).goesOn();
            learner.frameOf(4096, GUARD + 3968).callsMorestack();
        }

        @Test
        void a_guard_that_asks_to_yield_makes_any_frame_call_morestack() {
            learner.frameOf(1000, GUARD + 8000).withGuard(STACK_PREEMPT).callsMorestack();
            learner.frameOf(8000, GUARD + 16000).withGuard(STACK_PREEMPT).callsMorestack();
        }
    }

    @Nested
    class Rule_5_a_huge_one_may_pass_0 {

        private final Questions learner = Questions.byRule(5);

        @Test
        void a_frame_larger_than_all_addresses_below_sp_calls_morestack() {
            learner.frameOf(1L << 41, GUARD + 8000).callsMorestack();
            learner.frameOf(Long.MAX_VALUE - 7, GUARD + 8000).callsMorestack();
        }

        @Test
        void a_difference_of_0_or_a_word_less_calls_morestack() {
            learner.frameOf(LO + 8000 + 128 + 8, LO + 8000).callsMorestack();
            learner.frameOf(LO + 8000 + 128, LO + 8000).callsMorestack();
        }
    }
}
